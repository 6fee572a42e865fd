package org.essaim.search;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import org.essaim.kernel.Language;

/// One thing that can be found, with its text in each language it has. `rank` sorts entries where nothing else does;
/// `original` is the language whose title counts where the reader's own is missing.
public record Entry(
        UUID id,
        String rank,
        Language original,
        SortedMap<Language, Text> texts,
        Map<Facet, Set<String>> values,
        Optional<Place> place,
        Instant published) {

    /// The words of one language: the title weighs most, `also` (names, places, subjects) least.
    public record Text(String title, String body, String also) {}

    /// Where it is, in degrees (WGS 84).
    public record Place(double latitude, double longitude) {}
}
