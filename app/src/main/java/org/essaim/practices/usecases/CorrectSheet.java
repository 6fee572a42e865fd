package org.essaim.practices.usecases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.essaim.accounts.Viewer;
import org.essaim.directory.Directory;
import org.essaim.directory.Organisation;
import org.essaim.directory.OrganisationId;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.practices.PracticeId;
import org.essaim.practices.Sheet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Changes what a sheet says in the languages given, and of whom and which place it tells, as its next version; other
/// languages stay. Refuses an original title or summary left empty, texts that are too long, a place that is none,
/// and a correction of a version that is no longer the last.
@Service
public class CorrectSheet {
    public static final int LONGEST_TITLE = 300;
    public static final int LONGEST_SUMMARY = 3_000;
    public static final int LONGEST_SECTION = 20_000;
    public static final int LONGEST_NAME = 300;

    /// What shall be read in one language, the sections by their keys; an empty translation is taken out, and a section
    /// whose original is emptied goes with all its translations.
    public record Wording(String title, String summary, Map<String, String> sections) {}

    /// Of whom and which place the sheet tells; the town may be empty.
    public record Whose(String organisation, String country, String city) {}

    private final LookAfterSheet sheets;
    private final SheetStore store;
    private final PublishSheet publishing;
    private final Directory directory;

    CorrectSheet(LookAfterSheet sheets, SheetStore store, PublishSheet publishing, Directory directory) {
        this.sheets = sheets;
        this.store = store;
        this.publishing = publishing;
        this.directory = directory;
    }

    /// Of whom and which place the sheet tells now.
    public Whose whose(Sheet.Content content) {
        return new Whose(
                name(content),
                content.country(),
                Optional.ofNullable(content.city()).orElse(""));
    }

    @Transactional
    public Outcome<PracticeId> correct(
            Viewer viewer, String slug, int version, Map<Language, Wording> wordings, Whose whose) {
        var sheet = sheets.find(viewer, slug).sheet();
        var content = sheet.content();
        if (sheet.version() != version) {
            return Outcome.refused("", "practices.refused.changed");
        }
        var refusals = refusals(wordings, whose, content);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        var title = content.title();
        var summary = content.summary();
        for (var entry : wordings.entrySet()) {
            title = title.typed(entry.getKey(), entry.getValue().title());
            summary = summary.typed(entry.getKey(), entry.getValue().summary());
        }
        var sections = content.sections().stream()
                .map(section -> new Sheet.Section(section.key(), typed(section, wordings)))
                .filter(section -> !section.text().isEmpty())
                .toList();
        var city = whose.city().isEmpty() ? null : whose.city();
        return Outcome.done(publishing.publish(
                store.origin(sheet.id()),
                content.worded(title, summary, sections).of(organisation(content, whose), whose.country(), city)));
    }

    private static LocalizedText typed(Sheet.Section section, Map<Language, Wording> wordings) {
        var text = section.text();
        var original = text.best(Sheet.ORIGINAL).language();
        for (var entry : wordings.entrySet()) {
            var value = entry.getValue().sections().get(section.key());
            if (value != null && value.isEmpty() && entry.getKey().equals(original)) {
                return LocalizedText.EMPTY;
            }
            if (value != null) {
                text = text.typed(entry.getKey(), value);
            }
        }
        return text;
    }

    /// The one it had, unless another name was given.
    private OrganisationId organisation(Sheet.Content content, Whose whose) {
        return whose.organisation().equals(name(content))
                ? content.organisation()
                : directory.enter(
                        whose.organisation(), whose.country(), whose.city().isEmpty() ? null : whose.city(), null);
    }

    private String name(Sheet.Content content) {
        return directory.find(content.organisation()).map(Organisation::name).orElse("");
    }

    private static List<Refusal> refusals(Map<Language, Wording> wordings, Whose whose, Sheet.Content content) {
        var refusals = new ArrayList<Refusal>();
        wordings.forEach((language, wording) -> {
            refuse("title", language, wording.title(), LONGEST_TITLE, content.title(), refusals);
            refuse("summary", language, wording.summary(), LONGEST_SUMMARY, content.summary(), refusals);
            wording.sections()
                    .forEach((key, text) ->
                            refuseLong("section-" + key + "-" + language, text, LONGEST_SECTION, refusals));
        });
        if (whose.organisation().isEmpty()) {
            refusals.add(Refusal.of("organisation", "practices.refused.organisation"));
        }
        refuseLong("organisation", whose.organisation(), LONGEST_NAME, refusals);
        refuseLong("city", whose.city(), LONGEST_NAME, refusals);
        if (!Arrays.asList(Locale.getISOCountries()).contains(whose.country())) {
            refusals.add(Refusal.of("country", "practices.refused.choice"));
        }
        return refusals;
    }

    private static void refuse(
            String field, Language language, String value, int most, LocalizedText before, List<Refusal> refusals) {
        if (value.isBlank() && language.equals(before.best(Sheet.ORIGINAL).language())) {
            refusals.add(Refusal.of(field + "-" + language, "practices.refused." + field));
        } else {
            refuseLong(field + "-" + language, value, most, refusals);
        }
    }

    private static void refuseLong(String field, String value, int most, List<Refusal> refusals) {
        if (value.codePointCount(0, value.length()) > most) {
            refusals.add(Refusal.of(field, "practices.refused.long", Map.of("most", most)));
        }
    }
}
