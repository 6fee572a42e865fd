package org.essaim.review.domain;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.essaim.fair.assignment.Level;
import org.essaim.kernel.Language;
import org.essaim.kernel.Slug;

/// What assignment needs to know of a reader: how well she reads which languages, her themes, the organisation
/// she works for and its networks, and the most cases she takes on; without a number, as many as the call usually
/// gives.
public record ReaderProfile(
        Map<Language, Level> levels, Set<Slug> themes, String organisation, List<String> networks, OptionalInt most) {
    /// Nothing said yet.
    public static final ReaderProfile NONE = new ReaderProfile(Map.of(), Set.of(), "", List.of(), OptionalInt.empty());

    public ReaderProfile {
        levels = new TreeMap<>(levels);
        themes = Set.copyOf(themes);
        networks = List.copyOf(networks);
    }

    public Set<Language> languages() {
        return levels.keySet();
    }

    /// Whether she reads the language well enough to judge a text in it.
    public boolean reads(Language language) {
        var level = levels.get(language);
        return level != null && level.thousandths() > 0;
    }
}
