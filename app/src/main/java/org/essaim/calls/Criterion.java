package org.essaim.calls;

import java.util.List;
import org.essaim.kernel.LocalizedText;

/// What a contribution is judged by: a question, and the words for the scores from 1 to 5.
public record Criterion(String key, LocalizedText name, LocalizedText question, List<LocalizedText> scale) {
    public Criterion {
        scale = List.copyOf(scale);
    }
}
