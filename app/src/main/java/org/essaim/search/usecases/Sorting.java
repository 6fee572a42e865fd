package org.essaim.search.usecases;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.essaim.kernel.Language;
import org.essaim.search.Order;
import org.essaim.search.usecases.Counting.Hit;

/// Puts hits into the order asked for, by the rules of the reader's language; what is equal stays in the order of the
/// ranks.
final class Sorting {
    private static final Comparator<Hit> BY_RANK =
            Comparator.comparing(Hit::rank).thenComparing(Hit::id);

    private Sorting() {}

    static List<Hit> sorted(List<Hit> hits, Order order, Language reader) {
        var comparator = switch (order) {
            case RELEVANCE -> Comparator.comparingDouble(Hit::score).reversed();
            case TITLE -> by(Hit::title, hits, reader);
            case COUNTRY -> by(hit -> Locale.of("", hit.country()).getDisplayCountry(reader.locale()), hits, reader);
        };
        return hits.stream().sorted(comparator.thenComparing(BY_RANK)).toList();
    }

    private static Comparator<Hit> by(Function<Hit, String> name, List<Hit> hits, Language reader) {
        var collator = Fields.collator(reader);
        Map<String, byte[]> keys = new HashMap<>();
        hits.forEach(hit -> keys.computeIfAbsent(
                name.apply(hit), text -> collator.getCollationKey(text).toByteArray()));
        return Comparator.comparing(hit -> keys.getOrDefault(name.apply(hit), new byte[0]), Arrays::compareUnsigned);
    }
}
