package org.essaim.publication.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a call chose the sheets of a book: how many came and how many were chosen, and for each group that was agreed
/// on what was agreed and what came of it. Public counts alone; no case and no score.
public record Choice(int came, int chosen, List<Agreed> agreed) {
    public Choice {
        agreed = List.copyOf(agreed);
    }

    /// `kind` is what the group is of, such as `country`; `name` the group's, in the book's language; no bound where
    /// none was agreed.
    public record Agreed(
            String kind,
            String name,
            @Nullable Integer least,
            @Nullable Integer most,
            int got) {
        /// The key of the words that say what was agreed.
        public String bounds() {
            if (least == null) {
                return "most";
            }
            return most == null ? "least" : "between";
        }
    }

    /// The most of any group, for the length of bars.
    public int largest() {
        return agreed.stream().mapToInt(Agreed::got).max().orElse(1);
    }
}
