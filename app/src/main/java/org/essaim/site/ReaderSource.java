package org.essaim.site;

import jakarta.servlet.http.HttpServletRequest;

/// Tells the shell who is reading; brought by the module that signs people in.
public interface ReaderSource {
    /// The request attribute that says: someone is known here, though no session is open. Then a refusal is about what
    /// they may do, not about who they are.
    String KNOWN = ReaderSource.class.getName() + ".known";

    Reader reader(HttpServletRequest request);
}
