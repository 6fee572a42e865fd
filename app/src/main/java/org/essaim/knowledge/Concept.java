package org.essaim.knowledge;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Slug;
import org.jspecify.annotations.Nullable;

/// One idea of a scheme: its slug never changes, so it can stand in addresses and data; its labels may. `also` are the
/// other words that people type for it, `ours` the languages whose label is our own proposal; a retired concept stays
/// readable and may name its successor.
public record Concept(
        ConceptId id,
        LocalizedText label,
        SortedMap<Language, List<String>> also,
        LocalizedText definition,
        List<ConceptId> broader,
        List<ConceptId> related,
        List<Link> links,
        SortedSet<Language> ours,
        boolean retired,
        @Nullable ConceptId successor) {

    /// The same idea, or nearly the same, in a vocabulary of others.
    public record Link(boolean exact, String address) {}

    public Concept {
        var words = new TreeMap<Language, List<String>>();
        also.forEach((language, labels) -> {
            if (!labels.isEmpty()) {
                words.put(language, List.copyOf(labels));
            }
        });
        also = Collections.unmodifiableSortedMap(words);
        broader = List.copyOf(broader);
        related = List.copyOf(related);
        links = List.copyOf(links);
        ours = Collections.unmodifiableSortedSet(new TreeSet<>(ours));
    }

    /// A concept of its words alone, at the top of its scheme.
    public static Concept of(
            ConceptId id,
            LocalizedText label,
            SortedMap<Language, List<String>> also,
            LocalizedText definition,
            List<ConceptId> broader) {
        return new Concept(
                id, label, also, definition, broader, List.of(), List.of(), new TreeSet<>(Set.of()), false, null);
    }

    public String scheme() {
        return id.scheme();
    }

    public Slug slug() {
        return id.slug();
    }

    /// The other words in this language, the preferred one left out.
    public List<String> also(Language language) {
        return also.getOrDefault(language, List.of());
    }
}
