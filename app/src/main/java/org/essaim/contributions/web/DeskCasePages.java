package org.essaim.contributions.web;

import java.util.ArrayList;
import java.util.List;
import org.essaim.accounts.Viewer;
import org.essaim.contributions.domain.Translation;
import org.essaim.contributions.usecases.PublishCases;
import org.essaim.contributions.usecases.ReadForDesk;
import org.essaim.kernel.Language;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.site.Frame;
import org.essaim.site.PageView;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Finished cases on their way to being public sheets: looked at, given a summary in other languages, published.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/desk/calls/{slug}/cases")
class DeskCasePages {
    private final ReadForDesk contributions;
    private final PublishCases cases;

    DeskCasePages(ReadForDesk contributions, PublishCases cases) {
        this.contributions = contributions;
        this.cases = cases;
    }

    @GetMapping
    PageView list(Viewer viewer, @PathVariable String slug, @RequestParam(defaultValue = "") String published) {
        return PageView.of(
                "contributions/desk-cases",
                page(viewer, slug, published.matches("\\d{1,4}") ? published : "", List.of()));
    }

    private DeskCasesPage page(Viewer viewer, String slug, String published, List<Refusal> refusals) {
        return new DeskCasesPage(
                contributions.call(viewer, slug),
                cases.list(viewer, slug),
                cases.collection(viewer, slug),
                published,
                refusals);
    }

    @PostMapping
    Object publishAll(Frame frame, Viewer viewer, @PathVariable String slug) {
        return switch (cases.publishAll(viewer, slug)) {
            case Outcome.Done<Integer>(var count) ->
                AnswerPages.seeOther(frame, "/desk/calls/" + slug + "/cases?published=" + count);
            case Outcome.Refused<Integer>(var refusals) ->
                PageView.refused("contributions/desk-cases", page(viewer, slug, "", refusals));
        };
    }

    @GetMapping("/{number}")
    PageView show(Frame frame, Viewer viewer, @PathVariable String slug, @PathVariable String number) {
        return PageView.of(
                "contributions/desk-case",
                new DeskCasePage(cases.preview(viewer, slug, number), frame.languages(), List.of(), List.of()));
    }

    /// Keeps the summaries in other languages, and publishes when that button was pressed.
    @PostMapping("/{number}")
    Object save(
            Frame frame,
            Viewer viewer,
            @PathVariable String slug,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> form) {
        var typed = Typed.of(form);
        var translations = new ArrayList<Translation>();
        for (Language language : frame.languages()) {
            if (form.containsKey("summary." + language.code())) {
                translations.add(new Translation(
                        language,
                        typed.get("title." + language.code()),
                        typed.get("summary." + language.code()),
                        typed.number("version." + language.code())));
            }
        }
        if (cases.translate(viewer, slug, number, translations) instanceof Outcome.Refused<Integer>(var refusals)) {
            return PageView.refused(
                    "contributions/desk-case",
                    new DeskCasePage(cases.preview(viewer, slug, number), frame.languages(), translations, refusals));
        }
        if (!"publish".equals(typed.get("do"))) {
            return AnswerPages.seeOther(frame, "/desk/calls/" + slug + "/cases/" + number);
        }
        return switch (cases.publish(viewer, slug, number)) {
            case Outcome.Done<Integer> _ -> AnswerPages.seeOther(frame, "/desk/calls/" + slug + "/cases?published=1");
            case Outcome.Refused<Integer>(var refusals) ->
                PageView.refused(
                        "contributions/desk-case",
                        new DeskCasePage(cases.preview(viewer, slug, number), frame.languages(), List.of(), refusals));
        };
    }
}
