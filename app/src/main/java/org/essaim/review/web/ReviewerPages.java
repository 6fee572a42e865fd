package org.essaim.review.web;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.essaim.accounts.Viewer;
import org.essaim.contributions.Submission;
import org.essaim.kernel.Language;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Slug;
import org.essaim.review.usecases.ChooseLanguages;
import org.essaim.review.usecases.DeclareConflict;
import org.essaim.review.usecases.ReadCases;
import org.essaim.site.Frame;
import org.essaim.site.NavigationEntry;
import org.essaim.site.PageView;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A reviewer's desk: her calls, the cases she may read, her languages, and the cases she is too close to.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/desk/reviews")
class ReviewerPages {
    private final ReadCases cases;
    private final ChooseLanguages languages;
    private final DeclareConflict conflicts;

    ReviewerPages(ReadCases cases, ChooseLanguages languages, DeclareConflict conflicts) {
        this.cases = cases;
        this.languages = languages;
        this.conflicts = conflicts;
    }

    @Bean
    static NavigationEntry reviewsNavigation() {
        return new NavigationEntry("review.navigation", "/desk/reviews", 60, "reviews");
    }

    @GetMapping
    PageView calls(Viewer viewer) {
        return PageView.of("review/calls", new ReviewsPage(cases.desk(viewer)));
    }

    @GetMapping("/{call}")
    PageView call(Viewer viewer, @PathVariable String call, @RequestParam(defaultValue = "") String done) {
        var desk = cases.desk(viewer, slug(call));
        return PageView.of("review/reading", new ReadingPage(desk, desk.list().languages(), done, List.of()));
    }

    @PostMapping("/{call}/languages")
    Object choose(
            Viewer viewer, Frame frame, @PathVariable String call, @RequestParam @Nullable List<String> languages) {
        var chosen = languages == null ? List.<String>of() : languages;
        var tags = chosen.stream().filter(Language::isTag).map(Language::new).collect(Collectors.toSet());
        return switch (this.languages.choose(viewer, slug(call), tags)) {
            case Outcome.Done<Set<Language>> _ -> to(frame, "/desk/reviews/" + call + "?done=languages");
            case Outcome.Refused<Set<Language>> refused ->
                PageView.refused(
                        "review/reading",
                        new ReadingPage(cases.desk(viewer, slug(call)), tags, "", refused.refusals()));
        };
    }

    @PostMapping("/{call}/{number}/conflict")
    ResponseEntity<Void> declare(Viewer viewer, Frame frame, @PathVariable String call, @PathVariable String number) {
        conflicts.declare(viewer, slug(call), number);
        return to(frame, "/desk/reviews/" + call + "?done=conflict");
    }

    @PostMapping("/{call}/{number}/no-conflict")
    Object withdraw(Viewer viewer, Frame frame, @PathVariable String call, @PathVariable String number) {
        return switch (conflicts.withdraw(viewer, slug(call), number)) {
            case Outcome.Done<Submission> _ -> to(frame, "/desk/reviews/" + call + "?done=no-conflict");
            case Outcome.Refused<Submission> refused -> {
                var desk = cases.desk(viewer, slug(call));
                yield PageView.refused(
                        "review/reading", new ReadingPage(desk, desk.list().languages(), "", refused.refusals()));
            }
        };
    }

    static Slug slug(String text) {
        if (!Slug.isSlug(text)) {
            throw new NotFound("Not a slug");
        }
        return new Slug(text);
    }

    static ResponseEntity<Void> to(Frame frame, String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(frame.href(path)))
                .build();
    }
}
