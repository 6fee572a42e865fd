package org.essaim.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.essaim.accounts.domain.Secret;
import org.essaim.accounts.domain.SignInAnswer;
import org.essaim.accounts.domain.SignInRequest;
import org.essaim.accounts.usecases.ConfirmSignIn;
import org.essaim.site.Frame;
import org.essaim.site.PageView;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The link of a letter: looked at as often as one likes, used once, by its button.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/sign-in/link")
class SignInLinkPages {
    private final ConfirmSignIn confirm;
    private final AfterSignIn after;

    SignInLinkPages(ConfirmSignIn confirm, AfterSignIn after) {
        this.confirm = confirm;
        this.after = after;
    }

    @GetMapping
    Object look(@RequestParam(defaultValue = "") String token, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var link = Secret.read(token);
        var state = link.flatMap(confirm::ofLink);
        if (state.isEmpty()) {
            return unknown();
        }
        var person = link.flatMap(confirm::personOfLink);
        if (state.get() != SignInRequest.State.OPEN || person.isEmpty()) {
            return SignInPages.closed(state.get());
        }
        return PageView.of(
                "accounts/sign-in-link",
                new SignInLinkPage(token, person.get().name(), person.get().email()));
    }

    @PostMapping
    Object use(
            Frame frame,
            @RequestParam(defaultValue = "") String token,
            HttpServletRequest request,
            HttpServletResponse response) {
        var link = Secret.read(token);
        if (link.isEmpty()) {
            return unknown();
        }
        return switch (confirm.withLink(link.get())) {
            case SignInAnswer.Welcome(var account, var next) -> after.welcome(account, next, frame, request, response);
            case SignInAnswer.Closed(var state) -> SignInPages.closed(state);
            case SignInAnswer.WrongCode _, SignInAnswer.Unknown _ -> unknown();
        };
    }

    private static PageView unknown() {
        return new PageView("accounts/sign-in-closed", new SignInClosedPage("unknown"), HttpStatus.GONE);
    }
}
