package org.essaim.search;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.essaim.kernel.Language;

/// What a reader looks for. `words` may be anything at all; of several values of one facet any will do, and all facets
/// must agree. `reader` is the language in which titles and countries are sorted.
public record Question(
        String words, Map<Facet, Set<String>> chosen, Order order, Language reader, int limit, Optional<Cursor> after) {

    /// Everything there is, for counts alone.
    public static Question counts(Language reader) {
        return new Question("", Map.of(), Order.RELEVANCE, reader, 0, Optional.empty());
    }
}
