package org.essaim.programme.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.essaim.accounts.Viewer;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.knowledge.Glossary;
import org.essaim.practices.Sheet;
import org.essaim.programme.domain.WorkshopDraft;
import org.essaim.programme.usecases.ArrangeWorkshop;
import org.essaim.programme.usecases.ArrangeWorkshop.Arranged;
import org.essaim.site.Frame;
import org.essaim.site.PageView;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where the programme of a collection's event is arranged, workshop by workshop.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/desk/collections/{slug}/programme")
class DeskProgrammePages {
    private final ArrangeWorkshop arranging;
    private final Glossary glossary;

    DeskProgrammePages(ArrangeWorkshop arranging, Glossary glossary) {
        this.arranging = arranging;
        this.glossary = glossary;
    }

    @GetMapping
    PageView programme(Viewer viewer, @PathVariable String slug, @RequestParam(defaultValue = "") String done) {
        var arranged = arranging.find(viewer, slug);
        var happened = List.of("saved", "removed").contains(done) ? done : "";
        return PageView.of("programme/desk", new DeskProgrammePage(arranged.collection(), arranged.days(), happened));
    }

    @GetMapping("/workshops")
    PageView begin(Frame frame, Viewer viewer, @PathVariable String slug) {
        var arranged = arranging.find(viewer, slug);
        return PageView.of("programme/workshop", page(frame, arranged, "", 0, WorkshopForm.empty(frame), List.of()));
    }

    @PostMapping("/workshops")
    Object add(
            Frame frame, Viewer viewer, @PathVariable String slug, @RequestParam MultiValueMap<String, String> sent) {
        var arranged = arranging.find(viewer, slug);
        var draft = WorkshopForm.typed(sent, frame, LocalizedText.EMPTY);
        return answer(arranging.add(viewer, slug, draft), frame, arranged, "", 0, draft);
    }

    @GetMapping("/workshops/{code}")
    PageView workshop(Frame frame, Viewer viewer, @PathVariable String slug, @PathVariable String code) {
        var arranged = arranging.find(viewer, slug);
        var placed = arranging.workshop(arranged, code);
        var draft = WorkshopForm.of(placed, frame, arranged.sheets());
        return PageView.of("programme/workshop", page(frame, arranged, code, placed.version(), draft, List.of()));
    }

    @PostMapping("/workshops/{code}")
    Object change(
            Frame frame,
            Viewer viewer,
            @PathVariable String slug,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> sent) {
        var arranged = arranging.find(viewer, slug);
        var before = arranging.workshop(arranged, code).workshop().title();
        var draft = WorkshopForm.typed(sent, frame, before);
        var version = WorkshopForm.version(sent);
        return answer(arranging.change(viewer, slug, code, version, draft), frame, arranged, code, version, draft);
    }

    @PostMapping("/workshops/{code}/removal")
    ResponseEntity<Void> remove(Frame frame, Viewer viewer, @PathVariable String slug, @PathVariable String code) {
        arranging.remove(viewer, slug, code);
        return back(frame, slug, "removed");
    }

    private Object answer(
            Outcome<String> outcome, Frame frame, Arranged arranged, String code, int version, WorkshopDraft draft) {
        return switch (outcome) {
            case Outcome.Done<String> _ ->
                back(frame, arranged.collection().slug().value(), "saved");
            case Outcome.Refused<String>(var refusals) ->
                PageView.refused("programme/workshop", page(frame, arranged, code, version, draft, refusals));
        };
    }

    private static ResponseEntity<Void> back(Frame frame, String slug, String done) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(frame.href("/desk/collections/" + slug + "/programme?done=" + done)))
                .build();
    }

    private WorkshopPage page(
            Frame frame, Arranged arranged, String code, int version, WorkshopDraft draft, List<Refusal> refusals) {
        return new WorkshopPage(
                arranged.collection(),
                code,
                version,
                draft,
                themes(frame),
                choices(frame, arranged, draft, workshop -> !code.isEmpty() && workshop.equals(code)),
                choices(frame, arranged, draft, String::isEmpty),
                choices(frame, arranged, draft, workshop -> !workshop.isEmpty() && !workshop.equals(code)),
                refusals);
    }

    private Map<String, String> themes(Frame frame) {
        var themes = new LinkedHashMap<String, String>();
        themes.put("", frame.text("programme.desk.no-theme"));
        glossary.scheme(Glossary.THEMES)
                .forEach(theme -> themes.put(
                        theme.slug().value(), frame.best(theme.label()).value()));
        return themes;
    }

    private static List<WorkshopPage.Choice> choices(
            Frame frame, Arranged arranged, WorkshopDraft draft, Predicate<String> where) {
        var choices = new ArrayList<WorkshopPage.Choice>();
        for (var sheet : arranged.sheets()) {
            var workshop = Optional.ofNullable(sheet.content().workshop()).orElse("");
            if (where.test(workshop)) {
                choices.add(choice(frame, sheet, workshop, draft));
            }
        }
        return choices;
    }

    private static WorkshopPage.Choice choice(Frame frame, Sheet sheet, String workshop, WorkshopDraft draft) {
        return new WorkshopPage.Choice(
                sheet.slug().value(),
                Optional.ofNullable(sheet.content().code()).orElse(""),
                frame.best(sheet.content().title()),
                workshop,
                draft.presented().contains(sheet.slug().value()));
    }
}
