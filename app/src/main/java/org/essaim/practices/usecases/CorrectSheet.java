package org.essaim.practices.usecases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.essaim.accounts.Viewer;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.practices.PracticeId;
import org.essaim.practices.Sheet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Changes the title and the summary of a sheet in the languages given, as its next version; other languages stay.
/// Refuses an original left empty, texts that are too long, and a correction of a version that is no longer the last.
@Service
public class CorrectSheet {
    public static final int LONGEST_TITLE = 300;
    public static final int LONGEST_SUMMARY = 3_000;

    /// What shall be read in one language; an empty translation is taken out.
    public record Wording(String title, String summary) {}

    private final LookAfterSheet sheets;
    private final SheetStore store;
    private final PublishSheet publishing;

    CorrectSheet(LookAfterSheet sheets, SheetStore store, PublishSheet publishing) {
        this.sheets = sheets;
        this.store = store;
        this.publishing = publishing;
    }

    @Transactional
    public Outcome<PracticeId> correct(Viewer viewer, String slug, int version, Map<Language, Wording> wordings) {
        var sheet = sheets.find(viewer, slug).sheet();
        var content = sheet.content();
        if (sheet.version() != version) {
            return Outcome.refused("", "practices.refused.changed");
        }
        var title = content.title();
        var summary = content.summary();
        for (var entry : wordings.entrySet()) {
            title = title.typed(entry.getKey(), entry.getValue().title());
            summary = summary.typed(entry.getKey(), entry.getValue().summary());
        }
        var refusals = refusals(wordings, content);
        return refusals.isEmpty()
                ? Outcome.done(publishing.publish(
                        store.origin(sheet.id()), content.worded(title, summary, content.sections())))
                : Outcome.refused(refusals);
    }

    private static List<Refusal> refusals(Map<Language, Wording> wordings, Sheet.Content content) {
        var refusals = new ArrayList<Refusal>();
        wordings.forEach((language, wording) -> {
            refuse("title", language, wording.title(), LONGEST_TITLE, content.title(), refusals);
            refuse("summary", language, wording.summary(), LONGEST_SUMMARY, content.summary(), refusals);
        });
        return refusals;
    }

    private static void refuse(
            String field, Language language, String value, int most, LocalizedText before, List<Refusal> refusals) {
        if (value.isBlank() && language.equals(before.best(Sheet.ORIGINAL).language())) {
            refusals.add(Refusal.of(field + "-" + language, "practices.refused." + field));
        } else if (value.codePointCount(0, value.length()) > most) {
            refusals.add(Refusal.of(field + "-" + language, "practices.refused.long", Map.of("most", most)));
        }
    }
}
