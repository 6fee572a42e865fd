package org.essaim.practices.domain;

import java.util.HashMap;
import java.util.Optional;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Passage;
import org.essaim.practices.Sheet;

/// Finds the translations that a change of the original has left behind: they read as before, while what they
/// translate does not.
public final class StaleTranslations {
    private StaleTranslations() {}

    /// What a sheet shall say, with the translations marked that are older than their original.
    public static Sheet.Content marked(Sheet.Content before, Sheet.Content after) {
        var sections = new HashMap<String, LocalizedText>();
        before.sections().forEach(section -> sections.put(section.key(), section.text()));
        return after.worded(
                marked(before.title(), after.title()),
                marked(before.summary(), after.summary()),
                after.sections().stream()
                        .map(section -> new Sheet.Section(
                                section.key(),
                                marked(sections.getOrDefault(section.key(), LocalizedText.EMPTY), section.text())))
                        .toList());
    }

    static LocalizedText marked(LocalizedText before, LocalizedText after) {
        var changed = !original(before).equals(original(after));
        var text = after;
        for (var entry : after.passages().entrySet()) {
            var passage = entry.getValue();
            var old = before.passages().get(entry.getKey());
            if (passage.origin() != Passage.Origin.ORIGINAL
                    && old != null
                    && old.value().equals(passage.value())
                    && (changed || old.stale())) {
                text = text.with(entry.getKey(), new Passage(passage.value(), passage.origin(), true));
            }
        }
        return text;
    }

    private static Optional<String> original(LocalizedText text) {
        return text.passages().values().stream()
                .filter(passage -> passage.origin() == Passage.Origin.ORIGINAL)
                .map(Passage::value)
                .findFirst();
    }
}
