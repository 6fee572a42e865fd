package org.essaim.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// How many entries answer a question, those of the page asked for, where the next page begins, and for each facet how
/// many entries each of its values would leave: a facet's own choice does not lower its own counts. `some` says that
/// nothing has all the words and these have some of them; `instead` is what the reader may have meant, or empty.
public record Answer(
        int total,
        List<UUID> ids,
        Optional<Cursor> next,
        Map<Facet, Map<String, Integer>> counts,
        boolean some,
        String instead) {
    public int count(Facet facet, String value) {
        return counts.getOrDefault(facet, Map.of()).getOrDefault(value, 0);
    }
}
