package org.essaim.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.essaim.accounts.Entrance;
import org.essaim.accounts.Viewer;
import org.essaim.accounts.usecases.EndSessions;
import org.essaim.site.Frame;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Leaves: this browser, or every browser.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/sign-out")
class SignOutPages {
    private final Entrance entrance;
    private final EndSessions sessions;

    SignOutPages(Entrance entrance, EndSessions sessions) {
        this.entrance = entrance;
        this.sessions = sessions;
    }

    @PostMapping
    ResponseEntity<Void> here(Frame frame, HttpServletRequest request, HttpServletResponse response) {
        entrance.leave(request, response);
        return SignInPages.seeOther(frame.href("/"));
    }

    @PostMapping("/everywhere")
    ResponseEntity<Void> everywhere(
            Frame frame, Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        sessions.ofMine(viewer);
        entrance.leave(request, response);
        return SignInPages.seeOther(frame.href("/"));
    }
}
