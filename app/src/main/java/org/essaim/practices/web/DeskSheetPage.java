package org.essaim.practices.web;

import java.util.List;
import java.util.Map;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Refusal;
import org.essaim.practices.usecases.CorrectSheet;

/// A sheet for those who look after it: its texts by language and of whom it tells, as they stand or were typed, and
/// the reasons for which it can be withdrawn. `done` is the end of a message of what just happened, or empty.
public record DeskSheetPage(
        String slug,
        LocalizedText.Wording heading,
        int version,
        List<Part> parts,
        CorrectSheet.Whose whose,
        Map<String, String> countries,
        List<String> reasons,
        String done,
        List<Refusal> refusals) {
    /// The texts in one language.
    public record Part(Language language, boolean original, String title, String summary, List<Told> sections) {
        boolean isTold() {
            return !title.isEmpty()
                    || !summary.isEmpty()
                    || sections.stream().anyMatch(one -> !one.text().isEmpty());
        }
    }

    /// A section of the story; `key` names its heading.
    public record Told(String key, String text) {}

    /// Whether the texts of a language can be seen without opening them: those of the original and of the reader, those
    /// that say something, and those that were refused.
    public boolean isOpen(Part part, Language reader) {
        return part.original()
                || part.language().equals(reader)
                || part.isTold()
                || refusals.stream().anyMatch(refusal -> refusal.field().endsWith("-" + part.language()));
    }
}
