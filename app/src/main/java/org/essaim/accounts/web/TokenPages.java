package org.essaim.accounts.web;

import java.time.Clock;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.essaim.accounts.Viewer;
import org.essaim.accounts.Viewer.Scope;
import org.essaim.accounts.usecases.MyTokens;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.site.Frame;
import org.essaim.site.PageView;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The tokens of one's own programs: made, shown once, revoked.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/account/tokens")
class TokenPages {
    private static final String TEMPLATE = "accounts/tokens";

    private final MyTokens tokens;
    private final Clock clock;

    TokenPages(MyTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @GetMapping
    PageView show(Frame frame, Viewer viewer) {
        return PageView.of(TEMPLATE, page(frame, viewer, "", "", EnumSet.noneOf(Scope.class), "90", List.of()));
    }

    /// Shows the token once, on the page that answers: it is kept nowhere.
    @PostMapping
    PageView make(
            Frame frame,
            Viewer viewer,
            @RequestParam(name = "token-name", defaultValue = "") String name,
            @RequestParam(name = "scope", defaultValue = "") List<String> scope,
            @RequestParam(defaultValue = "") String days) {
        var scopes = EnumSet.noneOf(Scope.class);
        for (var one : Scope.values()) {
            if (scope.contains(one.word())) {
                scopes.add(one);
            }
        }
        var until = days.matches("\\d{1,4}") ? Integer.parseInt(days) : 0;
        return switch (tokens.make(viewer, name, scopes, until)) {
            case Outcome.Done<String>(var token) ->
                PageView.of(TEMPLATE, page(frame, viewer, token, "", EnumSet.noneOf(Scope.class), "90", List.of()));
            case Outcome.Refused<String>(var refusals) ->
                PageView.refused(TEMPLATE, page(frame, viewer, "", name, scopes, days, refusals));
        };
    }

    @PostMapping("/{id}/revocation")
    ResponseEntity<Void> revoke(Frame frame, Viewer viewer, @PathVariable String id) {
        tokens.revoke(viewer, id);
        return SignInPages.seeOther(frame.href("/account/tokens"));
    }

    private TokensPage page(
            Frame frame,
            Viewer viewer,
            String shown,
            String name,
            Set<Scope> scopes,
            String days,
            List<Refusal> refusals) {
        var ends = new LinkedHashMap<String, String>();
        MyTokens.DAYS.forEach(count ->
                ends.put(count.toString(), frame.text("accounts.tokens.days", java.util.Map.of("count", count))));
        return new TokensPage(tokens.of(viewer), shown, name, scopes, days, ends, clock.instant(), refusals);
    }
}
