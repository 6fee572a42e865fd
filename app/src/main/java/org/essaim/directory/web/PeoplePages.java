package org.essaim.directory.web;

import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.essaim.accounts.AccountId;
import org.essaim.accounts.Viewer;
import org.essaim.directory.usecases.NetworkPeople;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.site.Frame;
import org.essaim.site.PageView;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who coordinates my network, and who is invited to.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/desk/people")
class PeoplePages {
    private static final Set<String> NEWS = Set.of("invited", "withdrawn", "ended", "ready");

    private final NetworkPeople people;
    private final Clock clock;

    PeoplePages(NetworkPeople people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    @GetMapping
    Object networks(Frame frame, Viewer viewer, @RequestParam(defaultValue = "false") boolean ready) {
        var networks = people.networks(viewer);
        return networks.size() == 1
                ? seeOther(frame, networks.getFirst().slug().value(), ready ? "?done=ready" : "")
                : PageView.of("directory/networks", new NetworksPage(networks));
    }

    @GetMapping("/{slug}")
    PageView team(Frame frame, Viewer viewer, @PathVariable String slug, @RequestParam(defaultValue = "") String done) {
        var page = page(frame, viewer, slug, "", frame.language().code(), List.of());
        return PageView.of("directory/people", NEWS.contains(done) ? told(page, done) : page);
    }

    @PostMapping("/{slug}/invitations")
    Object invite(
            Frame frame,
            Viewer viewer,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String language) {
        var chosen = frame.languages().stream()
                .filter(spoken -> spoken.code().equals(language))
                .findFirst()
                .orElse(frame.language());
        return switch (people.invite(viewer, slug, email, chosen)) {
            case Outcome.Done<UUID> _ -> seeOther(frame, slug, "?done=invited");
            case Outcome.Refused<UUID>(var refusals) ->
                PageView.refused("directory/people", page(frame, viewer, slug, email, chosen.code(), refusals));
        };
    }

    @PostMapping("/{slug}/invitations/{invitation}/withdrawal")
    ResponseEntity<Void> withdraw(
            Frame frame, Viewer viewer, @PathVariable String slug, @PathVariable UUID invitation) {
        people.withdraw(viewer, slug, invitation);
        return seeOther(frame, slug, "?done=withdrawn");
    }

    @PostMapping("/{slug}/coordinators/{account}/end")
    Object end(Frame frame, Viewer viewer, @PathVariable String slug, @PathVariable UUID account) {
        return switch (people.end(viewer, slug, new AccountId(account))) {
            case Outcome.Done<AccountId>(var ended) ->
                ended.equals(viewer.person().id())
                        ? ResponseEntity.status(HttpStatus.SEE_OTHER)
                                .location(URI.create(frame.href("/account")))
                                .build()
                        : seeOther(frame, slug, "?done=ended");
            case Outcome.Refused<AccountId>(var refusals) ->
                PageView.refused(
                        "directory/people",
                        page(frame, viewer, slug, "", frame.language().code(), refusals));
        };
    }

    private PeoplePage page(
            Frame frame, Viewer viewer, String slug, String email, String language, List<Refusal> refusals) {
        return new PeoplePage(
                people.team(viewer, slug),
                viewer.person().id(),
                clock.instant(),
                email,
                language,
                languages(frame),
                "",
                refusals);
    }

    private static PeoplePage told(PeoplePage page, String done) {
        return new PeoplePage(
                page.team(),
                page.viewer(),
                page.now(),
                page.email(),
                page.language(),
                page.languages(),
                done,
                page.refusals());
    }

    private static Map<String, String> languages(Frame frame) {
        var languages = new LinkedHashMap<String, String>();
        for (var spoken : frame.languages()) {
            languages.put(spoken.code(), frame.words().languageName(spoken, spoken));
        }
        return languages;
    }

    private static ResponseEntity<Void> seeOther(Frame frame, String slug, String query) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(frame.href("/desk/people/" + slug + query)))
                .build();
    }
}
