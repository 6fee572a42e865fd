package org.essaim.practices.web;

import java.util.List;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Refusal;

/// A sheet for those who look after it: its texts by language as they stand or were typed, and the reasons for which it
/// can be withdrawn. `done` is the end of a message of what just happened, or empty.
public record DeskSheetPage(
        String slug,
        LocalizedText.Wording heading,
        int version,
        List<Part> parts,
        List<String> reasons,
        String done,
        List<Refusal> refusals) {
    /// The texts in one language.
    public record Part(Language language, boolean original, String title, String summary) {}
}
