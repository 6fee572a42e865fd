package org.essaim.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.essaim.accounts.domain.InvitationAnswer;
import org.essaim.accounts.domain.Secret;
import org.essaim.accounts.usecases.AcceptInvitation;
import org.essaim.site.Frame;
import org.essaim.site.PageView;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The link of an invitation: what is offered, and the form that accepts it.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/invitation")
class InvitationPages {
    private final AcceptInvitation accept;
    private final AfterSignIn after;

    InvitationPages(AcceptInvitation accept, AfterSignIn after) {
        this.accept = accept;
        this.after = after;
    }

    @GetMapping
    PageView look(@RequestParam(defaultValue = "") String token, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return Secret.read(token)
                .map(link -> page(accept.look(link), token, ""))
                .orElseGet(() -> closed("unknown"));
    }

    @PostMapping
    Object accept(
            Frame frame,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request,
            HttpServletResponse response) {
        var link = Secret.read(token);
        if (link.isEmpty()) {
            return closed("unknown");
        }
        var answer = accept.accept(link.get(), name, frame.language());
        return answer instanceof InvitationAnswer.Welcome(var account)
                ? after.welcome(account, "", frame, request, response)
                : page(answer, token, name);
    }

    private static PageView page(InvitationAnswer answer, String token, String name) {
        return switch (answer) {
            case InvitationAnswer.Open(var invitation, var known, var refusals) -> {
                var page = new InvitationPage(
                        token,
                        invitation.inviter(),
                        invitation.whatFor(),
                        invitation.language(),
                        invitation.email(),
                        known,
                        invitation.expiresAt(),
                        name,
                        refusals);
                yield refusals.isEmpty()
                        ? PageView.of("accounts/invitation", page)
                        : PageView.refused("accounts/invitation", page);
            }
            case InvitationAnswer.Closed(var state) -> closed(state.name().toLowerCase(Locale.ROOT));
            case InvitationAnswer.Welcome _, InvitationAnswer.Unknown _ -> closed("unknown");
        };
    }

    private static PageView closed(String reason) {
        return new PageView("accounts/invitation-closed", new InvitationClosedPage(reason), HttpStatus.GONE);
    }
}
