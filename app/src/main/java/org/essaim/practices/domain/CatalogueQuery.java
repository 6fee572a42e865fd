package org.essaim.practices.domain;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import org.essaim.kernel.Language;
import org.essaim.search.Cursor;
import org.essaim.search.Facet;
import org.essaim.search.Order;
import org.essaim.search.Question;

/// What a reader asks of the catalogue, every value of it valid. `titles` is the language in which titles are
/// wanted, when one was named; `wider` lets other words for the same things answer too.
public record CatalogueQuery(
        String words,
        Map<Facet, SequencedSet<String>> chosen,
        Order order,
        View view,
        int limit,
        Optional<Cursor> after,
        Optional<Language> titles,
        boolean wider,
        Optional<Question.Area> area) {

    /// Three ways to see the same answer.
    public enum View {
        LIST,
        MAP,
        SWARM
    }

    public Set<String> chosen(Facet facet) {
        return Optional.<Set<String>>ofNullable(chosen.get(facet)).orElse(Set.of());
    }

    public boolean isNarrowed() {
        return !words.isBlank() || !chosen.isEmpty() || area.isPresent();
    }

    public Map<Facet, Set<String>> choice() {
        var choice = new EnumMap<Facet, Set<String>>(Facet.class);
        choice.putAll(chosen);
        return choice;
    }
}
