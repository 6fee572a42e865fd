package org.essaim.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/// Signs a person in or out in the browser that asks. Only for those who have just proved who they are: by a letter, an
/// invitation, or the set-up of a new platform.
public interface Entrance {
    /// From here on the browser's requests are the person's, under a new session id.
    void admit(AccountId account, HttpServletRequest request, HttpServletResponse response);

    void leave(HttpServletRequest request, HttpServletResponse response);
}
