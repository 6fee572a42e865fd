package org.essaim.practices.web;

import java.util.List;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Refusal;
import org.essaim.practices.CollectionSection.Way;

/// A collection for those who look after it: its texts by language as they stand or were typed, and the ways to what
/// else is arranged for it. `saved` tells that this just happened.
public record DeskCollectionPage(
        String slug,
        LocalizedText.Wording heading,
        int version,
        List<Part> parts,
        List<Way> ways,
        boolean saved,
        List<Refusal> refusals) {
    /// The texts in one language.
    public record Part(Language language, String title, String summary, String foreword) {}
}
