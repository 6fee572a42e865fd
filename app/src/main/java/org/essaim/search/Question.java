package org.essaim.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.essaim.kernel.Language;

/// What a reader looks for. `words` may be anything at all; of several values of one facet any will do, and all facets
/// must agree. `reader` is the language in which titles and countries are sorted.
public record Question(
        String words,
        List<Wider> wider,
        Map<Facet, Set<String>> chosen,
        Order order,
        Language reader,
        int limit,
        Optional<Cursor> after) {

    /// Some of the words, by their characters, and what says the same in each language: any of it will do for them.
    /// What is `near`, such as narrower things, will do too but weighs less.
    public record Wider(
            int from, int to, SortedMap<Language, List<String>> labels, SortedMap<Language, List<String>> near) {}

    /// The words as they were typed.
    public Question(
            String words,
            Map<Facet, Set<String>> chosen,
            Order order,
            Language reader,
            int limit,
            Optional<Cursor> after) {
        this(words, List.of(), chosen, order, reader, limit, after);
    }

    /// Everything there is, for counts alone.
    public static Question counts(Language reader) {
        return new Question("", Map.of(), Order.RELEVANCE, reader, 0, Optional.empty());
    }
}
