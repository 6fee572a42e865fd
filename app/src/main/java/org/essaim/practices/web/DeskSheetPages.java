package org.essaim.practices.web;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.essaim.accounts.Viewer;
import org.essaim.kernel.Language;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.practices.PracticeId;
import org.essaim.practices.Sheet;
import org.essaim.practices.usecases.CorrectSheet;
import org.essaim.practices.usecases.LookAfterSheet;
import org.essaim.practices.usecases.WithdrawSheet;
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

/// Where a published sheet is corrected or withdrawn.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/desk/practices/{slug}")
class DeskSheetPages {
    private final LookAfterSheet sheets;
    private final CorrectSheet correcting;
    private final WithdrawSheet withdrawing;

    DeskSheetPages(LookAfterSheet sheets, CorrectSheet correcting, WithdrawSheet withdrawing) {
        this.sheets = sheets;
        this.correcting = correcting;
        this.withdrawing = withdrawing;
    }

    @GetMapping
    PageView desk(Frame frame, Viewer viewer, @PathVariable String slug, @RequestParam(defaultValue = "") String done) {
        return PageView.of("practices/desk-sheet", page(frame, viewer, slug, Map.of(), done, List.of()));
    }

    @PostMapping("/correction")
    Object correct(
            Frame frame,
            Viewer viewer,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String version,
            @RequestParam MultiValueMap<String, String> fields) {
        var typed = typed(frame, sheets.find(viewer, slug).sheet(), fields);
        var number = version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0;
        return switch (correcting.correct(viewer, slug, number, typed)) {
            case Outcome.Done<PracticeId> _ -> back(frame, "/desk/practices/" + slug + "?done=corrected");
            case Outcome.Refused<PracticeId>(var refusals) ->
                PageView.refused("practices/desk-sheet", page(frame, viewer, slug, typed, "", refusals));
        };
    }

    @PostMapping("/withdrawal")
    Object withdraw(
            Frame frame, Viewer viewer, @PathVariable String slug, @RequestParam(defaultValue = "") String reason) {
        return switch (withdrawing.withdraw(viewer, slug, reason)) {
            case Outcome.Done<PracticeId> _ -> back(frame, "/practices/" + slug);
            case Outcome.Refused<PracticeId>(var refusals) ->
                PageView.refused("practices/desk-sheet", page(frame, viewer, slug, Map.of(), "", refusals));
        };
    }

    private static ResponseEntity<Void> back(Frame frame, String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(frame.href(path)))
                .build();
    }

    private static Map<Language, CorrectSheet.Wording> typed(
            Frame frame, Sheet sheet, MultiValueMap<String, String> fields) {
        var typed = new LinkedHashMap<Language, CorrectSheet.Wording>();
        for (var language : languages(frame, sheet)) {
            var title = fields.getFirst("title-" + language);
            var summary = fields.getFirst("summary-" + language);
            if (title != null && summary != null) {
                typed.put(language, new CorrectSheet.Wording(title.strip(), lines(summary)));
            }
        }
        return typed;
    }

    private static String lines(String text) {
        return text.strip().replace("\r\n", "\n");
    }

    /// Those the sheet has, the original first, and those the platform speaks.
    private static Set<Language> languages(Frame frame, Sheet sheet) {
        var languages = new LinkedHashSet<Language>();
        languages.add(sheet.content().title().best(Sheet.ORIGINAL).language());
        languages.addAll(frame.writable(sheet.content().title(), sheet.content().summary()));
        return languages;
    }

    private DeskSheetPage page(
            Frame frame,
            Viewer viewer,
            String slug,
            Map<Language, CorrectSheet.Wording> typed,
            String done,
            List<Refusal> refusals) {
        var sheet = sheets.find(viewer, slug).sheet();
        var content = sheet.content();
        var original = content.title().best(Sheet.ORIGINAL).language();
        return new DeskSheetPage(
                slug,
                frame.best(content.title()),
                sheet.version(),
                languages(frame, sheet).stream()
                        .map(language -> {
                            var wording = Optional.ofNullable(typed.get(language));
                            return new DeskSheetPage.Part(
                                    language,
                                    language.equals(original),
                                    wording.map(CorrectSheet.Wording::title)
                                            .orElse(content.title().in(language).orElse("")),
                                    wording.map(CorrectSheet.Wording::summary)
                                            .orElse(content.summary()
                                                    .in(language)
                                                    .orElse("")));
                        })
                        .toList(),
                Arrays.stream(WithdrawSheet.Reason.values())
                        .map(WithdrawSheet.Reason::code)
                        .toList(),
                "corrected".equals(done) ? done : "",
                refusals);
    }
}
