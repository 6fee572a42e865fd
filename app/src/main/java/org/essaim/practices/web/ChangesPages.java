package org.essaim.practices.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.NotFound;
import org.essaim.practices.Evidence;
import org.essaim.practices.Sheet;
import org.essaim.practices.domain.Differences;
import org.essaim.practices.domain.Template;
import org.essaim.practices.usecases.ReadSheet;
import org.essaim.practices.usecases.SearchCatalogue.Row;
import org.essaim.practices.web.ChangesPage.Change;
import org.essaim.site.Frame;
import org.essaim.site.PageView;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What changed between two versions of a sheet, word by word and in every language.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/practices")
class ChangesPages {
    private final ReadSheet sheets;
    private final TemplateFacts facts;
    private final Cards cards;

    ChangesPages(ReadSheet sheets, TemplateFacts facts, Cards cards) {
        this.cards = cards;
        this.sheets = sheets;
        this.facts = facts;
    }

    @GetMapping("/{slug}/changes")
    PageView changes(
            Frame frame,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to) {
        var between = sheets.between(slug, from, to).orElseThrow(() -> new NotFound("version"));
        var before = between.before();
        var after = between.after();
        return PageView.of(
                "practices/changes",
                new ChangesPage(
                        slug,
                        frame.best(after.sheet().content().title()),
                        before.sheet().version(),
                        after.sheet().version(),
                        changes(before, after, frame)));
    }

    private List<Change> changes(Row from, Row to, Frame frame) {
        var before = from.sheet().content();
        var after = to.sheet().content();
        var changes = new ArrayList<Change>();
        compare(changes, "practices.changes.title", before.title(), after.title());
        compare(changes, "practices.changes.summary", before.summary(), after.summary());
        compare(changes, "practices.fact.organisation", from.organisation(), to.organisation());
        compare(changes, "practices.fact.where", where(before, frame), where(after, frame));
        compare(changes, "practices.fact.theme", theme(before, frame), theme(after, frame));
        var old = facts(before, frame);
        var now = facts(after, frame);
        var keys = new TreeSet<>(old.keySet());
        keys.addAll(now.keySet());
        for (var key : keys) {
            compare(changes, "practices.fact." + key, old.getOrDefault(key, ""), now.getOrDefault(key, ""));
        }
        for (var key : Template.SECTIONS) {
            compare(changes, "practices.section." + key, section(before, key), section(after, key));
        }
        compare(changes, "practices.evidence", figures(before, frame), figures(after, frame));
        return changes;
    }

    private String theme(Sheet.Content content, Frame frame) {
        return cards.subject(content.theme(), frame).label().value();
    }

    private static String where(Sheet.Content content, Frame frame) {
        return Cards.place(frame, content.country(), Optional.ofNullable(content.city()));
    }

    private Map<String, String> facts(Sheet.Content content, Frame frame) {
        var texts = new LinkedHashMap<String, String>();
        facts.of(content, frame)
                .forEach(fact -> texts.put(
                        fact.key(),
                        fact.values().stream().map(SheetPage.Value::text).collect(Collectors.joining(", "))));
        return texts;
    }

    private static LocalizedText section(Sheet.Content content, String key) {
        return content.sections().stream()
                .filter(section -> section.key().equals(key))
                .findFirst()
                .map(Sheet.Section::text)
                .orElse(LocalizedText.EMPTY);
    }

    static String figures(Sheet.Content content, Frame frame) {
        return content.evidence().stream().map(figure -> figure(figure, frame)).collect(Collectors.joining("\n\n"));
    }

    private static String figure(Evidence figure, Frame frame) {
        var measure = "practices.measure." + figure.measure();
        var unit = "practices.unit." + figure.unit().toLowerCase(Locale.ROOT);
        return (frame.has(measure) ? frame.text(measure) : figure.measure()) + " "
                + frame.text("practices.figure", Map.of("value", figure.value())) + " "
                + (frame.has(unit) ? frame.text(unit) : figure.unit()) + " · " + days(figure, frame) + figure.method()
                + " · " + figure.source();
    }

    private static String days(Evidence figure, Frame frame) {
        var from = figure.from();
        var until = figure.until();
        return (from == null ? "" : frame.date(from))
                + (from == null && until == null ? "" : " – ")
                + (until == null ? "" : frame.date(until))
                + (from == null && until == null ? "" : " · ");
    }

    private static void compare(List<Change> changes, String key, LocalizedText before, LocalizedText after) {
        var languages = new TreeSet<>(before.languages());
        languages.addAll(after.languages());
        for (var language : languages) {
            var old = before.in(language).orElse("");
            var now = after.in(language).orElse("");
            if (!old.equals(now)) {
                changes.add(new Change(key, language.code(), Differences.between(old, now)));
            }
        }
    }

    private static void compare(List<Change> changes, String key, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new Change(key, "", Differences.between(before, after)));
        }
    }
}
