package org.essaim.calls.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.essaim.accounts.AccountId;
import org.essaim.accounts.Viewer;
import org.essaim.calls.usecases.InviteReviewers;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.site.Frame;
import org.essaim.site.PageView;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The reviewers of a call: who takes part, who is invited, and a form that invites one more.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/desk/calls/{slug}/people")
class DeskPeoplePages {
    private static final Map<String, String> NEWS = Map.of("true", "calls.people.sent", "ended", "calls.people.ended");

    private final InviteReviewers reviewers;

    DeskPeoplePages(InviteReviewers reviewers) {
        this.reviewers = reviewers;
    }

    @GetMapping
    PageView show(Frame frame, Viewer viewer, @PathVariable String slug, @RequestParam(defaultValue = "") String sent) {
        var page = page(frame, viewer, slug, "", frame.language().code(), NEWS.getOrDefault(sent, ""), List.of());
        return PageView.of("calls/desk-people", page);
    }

    @PostMapping
    Object invite(
            Frame frame,
            Viewer viewer,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String language) {
        var spoken = frame.languages().stream()
                .filter(one -> one.code().equals(language))
                .findFirst()
                .orElse(frame.language());
        return switch (reviewers.invite(viewer, slug, email, spoken)) {
            case Outcome.Done<UUID> _ -> DeskCallPages.seeOther(frame, "/desk/calls/" + slug + "/people?sent=true");
            case Outcome.Refused<UUID>(var refusals) ->
                PageView.refused("calls/desk-people", page(frame, viewer, slug, email, spoken.code(), "", refusals));
        };
    }

    @PostMapping("/{invitation}/withdraw")
    Object withdraw(Frame frame, Viewer viewer, @PathVariable String slug, @PathVariable String invitation) {
        reviewers.withdraw(viewer, slug, invitation);
        return DeskCallPages.seeOther(frame, "/desk/calls/" + slug + "/people");
    }

    @PostMapping("/{account}/end")
    Object end(Frame frame, Viewer viewer, @PathVariable String slug, @PathVariable String account) {
        return switch (reviewers.end(viewer, slug, account)) {
            case Outcome.Done<AccountId> _ ->
                DeskCallPages.seeOther(frame, "/desk/calls/" + slug + "/people?sent=ended");
            case Outcome.Refused<AccountId>(var refusals) ->
                PageView.refused(
                        "calls/desk-people",
                        page(frame, viewer, slug, "", frame.language().code(), "", refusals));
        };
    }

    private DeskPeoplePage page(
            Frame frame,
            Viewer viewer,
            String slug,
            String email,
            String language,
            String news,
            List<Refusal> refusals) {
        Map<String, String> languages = new LinkedHashMap<>();
        frame.languages()
                .forEach(spoken -> languages.put(spoken.code(), frame.words().languageName(spoken, spoken)));
        return new DeskPeoplePage(reviewers.of(viewer, slug), email, language, languages, news, refusals);
    }
}
