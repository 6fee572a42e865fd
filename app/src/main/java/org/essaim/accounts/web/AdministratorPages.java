package org.essaim.accounts.web;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.essaim.accounts.AccountId;
import org.essaim.accounts.Viewer;
import org.essaim.accounts.usecases.Administrators;
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

/// Who administers the platform, and who is invited to.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/desk/administrators")
class AdministratorPages {
    private static final String ADDRESS = "/desk/administrators";
    private static final Set<String> NEWS = Set.of("invited", "withdrawn", "ended");

    private final Administrators administrators;
    private final Clock clock;

    AdministratorPages(Administrators administrators, Clock clock) {
        this.administrators = administrators;
        this.clock = clock;
    }

    @GetMapping
    PageView show(Frame frame, Viewer viewer, @RequestParam(defaultValue = "") String done) {
        return PageView.of(
                "accounts/administrators",
                page(frame, viewer, "", frame.language().code(), NEWS.contains(done) ? done : "", List.of()));
    }

    @PostMapping("/invitations")
    Object invite(
            Frame frame,
            Viewer viewer,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String language) {
        var chosen = AccountPages.offered(frame, language);
        return switch (administrators.invite(viewer, email, chosen)) {
            case Outcome.Done<UUID> _ -> SignInPages.seeOther(frame.href(ADDRESS + "?done=invited"));
            case Outcome.Refused<UUID>(var refusals) -> refused(frame, viewer, email, chosen.code(), refusals);
        };
    }

    @PostMapping("/invitations/{invitation}/withdrawal")
    ResponseEntity<Void> withdraw(Frame frame, Viewer viewer, @PathVariable UUID invitation) {
        administrators.withdraw(viewer, invitation);
        return SignInPages.seeOther(frame.href(ADDRESS + "?done=withdrawn"));
    }

    @PostMapping("/{account}/end")
    Object end(Frame frame, Viewer viewer, @PathVariable UUID account) {
        return switch (administrators.end(viewer, new AccountId(account))) {
            case Outcome.Done<AccountId>(var ended) ->
                SignInPages.seeOther(
                        frame.href(ended.equals(viewer.person().id()) ? "/account" : ADDRESS + "?done=ended"));
            case Outcome.Refused<AccountId>(var refusals) ->
                refused(frame, viewer, "", frame.language().code(), refusals);
        };
    }

    private PageView refused(Frame frame, Viewer viewer, String email, String language, List<Refusal> refusals) {
        return PageView.refused("accounts/administrators", page(frame, viewer, email, language, "", refusals));
    }

    private AdministratorsPage page(
            Frame frame, Viewer viewer, String email, String language, String done, List<Refusal> refusals) {
        return new AdministratorsPage(
                administrators.team(viewer),
                viewer.person().id(),
                clock.instant(),
                email,
                language,
                AccountPages.languages(frame),
                done,
                refusals);
    }
}
