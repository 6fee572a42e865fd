package org.essaim.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.essaim.accounts.AccountId;
import org.essaim.accounts.Entrance;
import org.essaim.accounts.domain.LocalPath;
import org.essaim.site.Frame;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Lets the person in and leads them where they wanted to go.
@Component
class AfterSignIn {
    private final Entrance entrance;

    AfterSignIn(Entrance entrance) {
        this.entrance = entrance;
    }

    ResponseEntity<Void> welcome(
            AccountId account, String next, Frame frame, HttpServletRequest request, HttpServletResponse response) {
        entrance.admit(account, request, response);
        return SignInPages.seeOther(LocalPath.address(next, frame.language(), "/account"));
    }
}
