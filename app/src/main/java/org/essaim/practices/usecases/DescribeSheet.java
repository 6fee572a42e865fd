package org.essaim.practices.usecases;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.essaim.accounts.Viewer;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.kernel.Slug;
import org.essaim.knowledge.Concept;
import org.essaim.knowledge.Glossary;
import org.essaim.practices.PracticeId;
import org.essaim.practices.Sheet;
import org.essaim.practices.Sheet.Particulars;
import org.essaim.practices.domain.Template;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Fills the template of a sheet in its original language, as its next version; translations stay and count as older.
/// Everything may be left empty; what is given must be a known concept, a day, a text that is not too long.
@Service
public class DescribeSheet {
    public static final String ACTIVITIES = TagSheets.ACTIVITIES;
    public static final String GOALS = "sdgs";
    public static final String GROUPS = "target-groups";
    public static final int LONGEST = 5_000;
    public static final int LONGEST_REASON = 500;

    /// What was typed, as it was typed.
    public record Typed(
            String maturity,
            String scale,
            String begun,
            String ended,
            List<String> activities,
            List<String> goals,
            List<String> groups,
            String withoutFigures,
            String verifiedOn,
            String verifyBy,
            Map<String, String> sections) {}

    private final LookAfterSheet sheets;
    private final SheetStore store;
    private final PublishSheet publishing;
    private final Glossary glossary;

    DescribeSheet(LookAfterSheet sheets, SheetStore store, PublishSheet publishing, Glossary glossary) {
        this.sheets = sheets;
        this.store = store;
        this.publishing = publishing;
        this.glossary = glossary;
    }

    /// The concepts that a field offers, in the order of their scheme.
    public List<Concept> offered(String scheme) {
        return glossary.scheme(scheme);
    }

    @Transactional
    public Outcome<PracticeId> describe(Viewer viewer, String slug, int version, Typed typed) {
        var sheet = sheets.find(viewer, slug).sheet();
        if (sheet.version() != version) {
            return Outcome.refused("", "practices.refused.changed");
        }
        var refusals = new ArrayList<Refusal>();
        var particulars = particulars(typed, refusals);
        var content = sheet.content();
        var sections = sections(content, typed.sections(), refusals);
        return refusals.isEmpty()
                ? Outcome.done(publishing.publish(
                        store.origin(sheet.id()),
                        content.worded(content.title(), content.summary(), sections)
                                .described(particulars)))
                : Outcome.refused(refusals);
    }

    private Particulars particulars(Typed typed, List<Refusal> refusals) {
        var begun = day("begun", typed.begun(), refusals);
        var ended = day("ended", typed.ended(), refusals);
        var verifiedOn = day("verifiedOn", typed.verifiedOn(), refusals);
        var verifyBy = day("verifyBy", typed.verifyBy(), refusals);
        if (begun != null && ended != null && ended.isBefore(begun)) {
            refusals.add(Refusal.of("ended", "practices.refused.ended"));
        }
        if (verifiedOn != null && verifyBy != null && !verifyBy.isAfter(verifiedOn)) {
            refusals.add(Refusal.of("verifyBy", "practices.refused.verifyBy"));
        }
        if (typed.withoutFigures().length() > LONGEST_REASON) {
            refusals.add(Refusal.of("withoutFigures", "practices.refused.long", Map.of("most", LONGEST_REASON)));
        }
        return new Particulars(
                one("maturity", typed.maturity(), Particulars.Maturity.values(), refusals),
                one("scale", typed.scale(), Particulars.Scale.values(), refusals),
                begun,
                ended,
                concepts("activities", ACTIVITIES, typed.activities(), refusals),
                concepts("goals", GOALS, typed.goals(), refusals),
                concepts("groups", GROUPS, typed.groups(), refusals),
                typed.withoutFigures(),
                verifiedOn,
                verifyBy);
    }

    private static <E extends Enum<E>> @Nullable E one(String field, String typed, E[] values, List<Refusal> refusals) {
        var found = Arrays.stream(values)
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(typed))
                .findFirst();
        if (found.isEmpty() && !typed.isEmpty()) {
            refusals.add(Refusal.of(field, "practices.refused.choice"));
        }
        return found.orElse(null);
    }

    private static @Nullable LocalDate day(String field, String typed, List<Refusal> refusals) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeException e) {
            refusals.add(Refusal.of(field, "practices.refused.day"));
            return null;
        }
    }

    private List<Slug> concepts(String field, String scheme, List<String> typed, List<Refusal> refusals) {
        var found = typed.stream()
                .distinct()
                .filter(Slug::isSlug)
                .map(Slug::new)
                .filter(slug -> glossary.find(scheme, slug).isPresent())
                .toList();
        if (found.size() < typed.stream().distinct().count()) {
            refusals.add(Refusal.of(field, "practices.refused.choice"));
        }
        return found;
    }

    /// The template's sections as typed in the original language; what other languages say of them stays.
    private static List<Sheet.Section> sections(
            Sheet.Content content, Map<String, String> typed, List<Refusal> refusals) {
        var original = content.title().best(Sheet.ORIGINAL).language();
        var sections = new ArrayList<Sheet.Section>();
        for (var key : Template.SECTIONS) {
            var before = content.sections().stream()
                    .filter(section -> section.key().equals(key))
                    .findFirst()
                    .map(Sheet.Section::text)
                    .orElse(LocalizedText.EMPTY);
            var text = Optional.ofNullable(typed.get(key));
            if (text.filter(one -> one.codePointCount(0, one.length()) > LONGEST)
                    .isPresent()) {
                refusals.add(Refusal.of("section-" + key, "practices.refused.long", Map.of("most", LONGEST)));
            }
            var after = text.map(one -> changed(before, original, one)).orElse(before);
            if (!after.isEmpty()) {
                sections.add(new Sheet.Section(key, after));
            }
        }
        content.sections().stream()
                .filter(section -> !Template.SECTIONS.contains(section.key()))
                .forEach(sections::add);
        return sections;
    }

    private static LocalizedText changed(LocalizedText before, Language original, String text) {
        if (before.in(original).orElse("").equals(text)) {
            return before;
        }
        return text.isEmpty() ? LocalizedText.EMPTY : before.typed(original, text);
    }
}
