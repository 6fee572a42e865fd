package org.essaim.search.usecases;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.essaim.kernel.Language;
import org.essaim.search.Order;
import org.essaim.search.usecases.Counting.Hit;

/// Puts hits into the order asked for; what is equal stays in the order of the ranks.
final class Sorting {
    private static final Comparator<Hit> BY_RANK =
            Comparator.comparing(Hit::rank).thenComparing(Hit::id);

    private Sorting() {}

    static List<Hit> sorted(List<Hit> hits, Order order, Language reader) {
        var comparator = switch (order) {
            case RELEVANCE -> Comparator.comparingDouble(Hit::score).reversed();
            case TITLE -> Comparator.comparing(Hit::title, Arrays::compareUnsigned);
            case COUNTRY -> byCountry(hits, reader);
        };
        return hits.stream().sorted(comparator.thenComparing(BY_RANK)).toList();
    }

    private static Comparator<Hit> byCountry(List<Hit> hits, Language reader) {
        var collator = Fields.collator(reader);
        Map<String, byte[]> keys = new HashMap<>();
        hits.forEach(hit -> keys.computeIfAbsent(
                hit.country(),
                code -> collator.getCollationKey(Locale.of("", code).getDisplayCountry(reader.locale()))
                        .toByteArray()));
        return Comparator.comparing(hit -> keys.getOrDefault(hit.country(), new byte[0]), Arrays::compareUnsigned);
    }
}
