package org.essaim.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.essaim.accounts.Viewer;
import org.essaim.accounts.domain.LocalPath;
import org.essaim.accounts.domain.SignInAnswer;
import org.essaim.accounts.domain.SignInRequest;
import org.essaim.accounts.usecases.ConfirmSignIn;
import org.essaim.accounts.usecases.RequestSignIn;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.mail.Letters;
import org.essaim.site.Frame;
import org.essaim.site.PageView;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Asks for the address, then for the code that was mailed to it.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/sign-in")
class SignInPages {
    private final RequestSignIn request;
    private final ConfirmSignIn confirm;
    private final AfterSignIn after;
    private final Letters letters;

    SignInPages(RequestSignIn request, ConfirmSignIn confirm, AfterSignIn after, Letters letters) {
        this.request = request;
        this.confirm = confirm;
        this.after = after;
        this.letters = letters;
    }

    @GetMapping
    Object form(Frame frame, Viewer viewer, @RequestParam(defaultValue = "") String next) {
        if (viewer instanceof Viewer.SignedIn) {
            return seeOther(LocalPath.address(next, frame.language(), "/account"));
        }
        return PageView.of("accounts/sign-in", new SignInPage("", LocalPath.checked(next), isMute(), List.of()));
    }

    @PostMapping
    Object ask(
            Frame frame,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest http,
            HttpServletResponse response) {
        var asked = new RequestSignIn.Request(email, next, frame.language(), http.getRemoteAddr());
        return switch (request.ask(asked)) {
            case Outcome.Refused<?>(var refusals) ->
                PageView.refused(
                        "accounts/sign-in", new SignInPage(email, LocalPath.checked(next), isMute(), refusals));
            case Outcome.Done<org.essaim.accounts.domain.Secret>(var browser) -> {
                BrowserSecret.keep(browser, http, response);
                yield seeOther(frame.href("/sign-in/code"));
            }
        };
    }

    @GetMapping("/code")
    Object codeForm(Frame frame, HttpServletRequest http) {
        var state = BrowserSecret.of(http).flatMap(confirm::ofBrowser);
        if (state.isEmpty()) {
            return seeOther(frame.href("/sign-in"));
        }
        return state.get() == SignInRequest.State.OPEN
                ? PageView.of("accounts/sign-in-code", codePage(List.of()))
                : closed(state.get());
    }

    @PostMapping("/code")
    Object code(
            Frame frame,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest http,
            HttpServletResponse response) {
        var browser = BrowserSecret.of(http);
        if (browser.isEmpty()) {
            return closed(SignInRequest.State.LATE);
        }
        if (code.isBlank()) {
            return wrong(Refusal.of("code", "accounts.refusal.code-blank"));
        }
        return switch (confirm.withCode(browser.get(), code)) {
            case SignInAnswer.Welcome(var account, var next) -> {
                BrowserSecret.forget(http, response);
                yield after.welcome(account, next, frame, http, response);
            }
            case SignInAnswer.WrongCode(var left) ->
                wrong(Refusal.of("code", "accounts.refusal.code", Map.of("left", left)));
            case SignInAnswer.Closed(var state) -> closed(state);
            case SignInAnswer.Unknown _ -> closed(SignInRequest.State.LATE);
        };
    }

    private PageView wrong(Refusal refusal) {
        return PageView.refused("accounts/sign-in-code", codePage(List.of(refusal)));
    }

    private SignInCodePage codePage(List<Refusal> refusals) {
        return new SignInCodePage(letters.readHere(), isMute(), refusals);
    }

    private boolean isMute() {
        return !letters.sends() && !letters.readHere();
    }

    static PageView closed(SignInRequest.State state) {
        return new PageView(
                "accounts/sign-in-closed",
                new SignInClosedPage(state.name().toLowerCase(Locale.ROOT)),
                HttpStatus.GONE);
    }

    static ResponseEntity<Void> seeOther(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .build();
    }
}
