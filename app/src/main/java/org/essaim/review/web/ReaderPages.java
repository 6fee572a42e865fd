package org.essaim.review.web;

import java.util.List;
import org.essaim.accounts.AccountId;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.knowledge.Concept;
import org.essaim.knowledge.Glossary;
import org.essaim.review.domain.ReaderProfile;
import org.essaim.review.usecases.DescribeReader;
import org.essaim.site.Frame;
import org.essaim.site.PageView;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What assignment needs to know of a reader, told by herself on her desk or by a coordinator on the call's.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/desk")
class ReaderPages {
    private static final String TEMPLATE = "review/reader";

    private final DescribeReader describing;
    private final Glossary glossary;

    ReaderPages(DescribeReader describing, Glossary glossary) {
        this.describing = describing;
        this.glossary = glossary;
    }

    @GetMapping("/reviews/{call}/about-you")
    PageView own(Viewer viewer, @PathVariable String call) {
        var own = describing.own(viewer, ReviewerPages.slug(call));
        return PageView.of(TEMPLATE, page(own, ReaderForm.of(own), List.of()));
    }

    @PostMapping("/reviews/{call}/about-you")
    Object describeOwn(
            Viewer viewer, Frame frame, @PathVariable String call, @RequestParam MultiValueMap<String, String> typed) {
        var slug = ReviewerPages.slug(call);
        var form = ReaderForm.read(typed);
        return switch (describing.describeOwn(viewer, slug, form.profile(), form.preferences())) {
            case Outcome.Done<ReaderProfile> _ -> ReviewerPages.to(frame, "/desk/reviews/" + call + "?done=about-you");
            case Outcome.Refused<ReaderProfile>(List<Refusal> refusals) ->
                PageView.refused(TEMPLATE, page(describing.own(viewer, slug), form, refusals));
        };
    }

    @GetMapping("/calls/{call}/reviews/readers/{account}")
    PageView see(Viewer viewer, @PathVariable String call, @PathVariable String account) {
        var seen = describing.see(viewer, ReviewerPages.slug(call), reader(account));
        return PageView.of(TEMPLATE, page(seen, ReaderForm.of(seen.profile().orElse(ReaderProfile.NONE)), List.of()));
    }

    @PostMapping("/calls/{call}/reviews/readers/{account}")
    Object describe(
            Viewer viewer,
            Frame frame,
            @PathVariable String call,
            @PathVariable String account,
            @RequestParam MultiValueMap<String, String> typed) {
        var slug = ReviewerPages.slug(call);
        var form = ReaderForm.read(typed);
        return switch (describing.describe(viewer, slug, reader(account), form.profile())) {
            case Outcome.Done<ReaderProfile> _ ->
                ReviewerPages.to(frame, "/desk/calls/" + call + "/reviews/assignment?done=reader#readers");
            case Outcome.Refused<ReaderProfile>(List<Refusal> refusals) ->
                PageView.refused(TEMPLATE, page(describing.see(viewer, slug, reader(account)), form, refusals));
        };
    }

    /// An account that nobody has for what is none: access is asked before existence.
    private static AccountId reader(String account) {
        return AssignmentPages.account(account).orElse(AssignmentPages.NOBODY);
    }

    private ReaderPage page(DescribeReader.Own own, ReaderForm form, List<Refusal> refusals) {
        return new ReaderPage(
                own.described(),
                form,
                themes(own.described().call()),
                own.desk().list().cases(),
                true,
                refusals);
    }

    private ReaderPage page(DescribeReader.Described seen, ReaderForm form, List<Refusal> refusals) {
        return new ReaderPage(seen, form, themes(seen.call()), List.of(), false, refusals);
    }

    private List<ReaderPage.Theme> themes(Call call) {
        return glossary.scheme(Glossary.THEMES).stream()
                .filter(concept -> call.themes().isEmpty() || call.themes().contains(concept.slug()))
                .map((Concept concept) -> new ReaderPage.Theme(concept.slug(), concept.label()))
                .toList();
    }
}
