package org.essaim.practices.web;

import com.ibm.icu.text.Collator;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.essaim.accounts.Viewer;
import org.essaim.kernel.Language;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.practices.PracticeId;
import org.essaim.practices.Sheet;
import org.essaim.practices.domain.Template;
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
        return PageView.of(
                "practices/desk-sheet", page(frame, sheets.find(viewer, slug).sheet(), done, List.of()));
    }

    @PostMapping("/correction")
    Object correct(
            Frame frame,
            Viewer viewer,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String version,
            @RequestParam MultiValueMap<String, String> fields) {
        var sheet = sheets.find(viewer, slug).sheet();
        var typed = typed(frame, sheet, fields);
        var whose = whose(sheet, fields);
        var number = version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0;
        return switch (correcting.correct(viewer, slug, number, typed, whose)) {
            case Outcome.Done<PracticeId> _ -> back(frame, "/desk/practices/" + slug + "?done=corrected");
            case Outcome.Refused<PracticeId>(var refusals) ->
                PageView.refused("practices/desk-sheet", page(frame, sheet, typed, whose, "", refusals));
        };
    }

    @PostMapping("/withdrawal")
    Object withdraw(
            Frame frame, Viewer viewer, @PathVariable String slug, @RequestParam(defaultValue = "") String reason) {
        return switch (withdrawing.withdraw(viewer, slug, reason)) {
            case Outcome.Done<PracticeId> _ -> back(frame, "/practices/" + slug);
            case Outcome.Refused<PracticeId>(var refusals) ->
                PageView.refused(
                        "practices/desk-sheet",
                        page(frame, sheets.find(viewer, slug).sheet(), "", refusals));
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
                typed.put(
                        language,
                        new CorrectSheet.Wording(title.strip(), lines(summary), sections(sheet, language, fields)));
            }
        }
        return typed;
    }

    private static Map<String, String> sections(Sheet sheet, Language language, MultiValueMap<String, String> fields) {
        var sections = new LinkedHashMap<String, String>();
        for (var section : sheet.content().sections()) {
            Optional.ofNullable(fields.getFirst("section-" + section.key() + "-" + language))
                    .ifPresent(text -> sections.put(section.key(), lines(text)));
        }
        return sections;
    }

    /// What was not sent stays as it is.
    private CorrectSheet.Whose whose(Sheet sheet, MultiValueMap<String, String> fields) {
        var now = correcting.whose(sheet.content());
        return new CorrectSheet.Whose(
                Optional.ofNullable(fields.getFirst("organisation"))
                        .map(String::strip)
                        .orElse(now.organisation()),
                Optional.ofNullable(fields.getFirst("country")).orElse(now.country()),
                Optional.ofNullable(fields.getFirst("city")).map(String::strip).orElse(now.city()));
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

    private DeskSheetPage page(Frame frame, Sheet sheet, String done, List<Refusal> refusals) {
        return page(frame, sheet, Map.of(), correcting.whose(sheet.content()), done, refusals);
    }

    private static DeskSheetPage page(
            Frame frame,
            Sheet sheet,
            Map<Language, CorrectSheet.Wording> typed,
            CorrectSheet.Whose whose,
            String done,
            List<Refusal> refusals) {
        var content = sheet.content();
        return new DeskSheetPage(
                sheet.slug().value(),
                frame.best(content.title()),
                sheet.version(),
                languages(frame, sheet).stream()
                        .map(language -> part(content, language, Optional.ofNullable(typed.get(language))))
                        .toList(),
                whose,
                countries(frame),
                Arrays.stream(WithdrawSheet.Reason.values())
                        .map(WithdrawSheet.Reason::code)
                        .toList(),
                "corrected".equals(done) ? done : "",
                refusals);
    }

    private static DeskSheetPage.Part part(
            Sheet.Content content, Language language, Optional<CorrectSheet.Wording> typed) {
        return new DeskSheetPage.Part(
                language,
                language.equals(content.title().best(Sheet.ORIGINAL).language()),
                typed.map(CorrectSheet.Wording::title)
                        .orElse(content.title().in(language).orElse("")),
                typed.map(CorrectSheet.Wording::summary)
                        .orElse(content.summary().in(language).orElse("")),
                Template.inOrder(content.sections()).stream()
                        .map(section -> new DeskSheetPage.Told(
                                section.key(),
                                typed.flatMap(one -> Optional.ofNullable(
                                                one.sections().get(section.key())))
                                        .orElse(section.text().in(language).orElse(""))))
                        .toList());
    }

    private static Map<String, String> countries(Frame frame) {
        var collator = Collator.getInstance(frame.language().locale());
        var countries = new LinkedHashMap<String, String>();
        Arrays.stream(Locale.getISOCountries())
                .sorted((one, other) -> collator.compare(frame.country(one), frame.country(other)))
                .forEach(code -> countries.put(code, frame.country(code)));
        return countries;
    }
}
