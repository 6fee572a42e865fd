package org.essaim.contributions.domain;

import org.essaim.kernel.Language;

/// A case's title and summary in another language than its own, written by a coordinator for the sheet; blank where
/// nothing was. `version` grows with each save, 0 before the first.
public record Translation(Language language, String title, String summary, int version) {
    public Translation {
        title = TypedText.line(title);
        summary = TypedText.text(summary);
    }

    /// Whether someone else has saved another wording since this one was read.
    public boolean isBehind(Translation stored) {
        return language.equals(stored.language) && version < stored.version && !saysTheSame(stored);
    }

    public boolean saysTheSame(Translation other) {
        return language.equals(other.language) && title.equals(other.title) && summary.equals(other.summary);
    }
}
