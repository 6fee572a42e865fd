package org.essaim.search.usecases;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.essaim.kernel.Language;
import org.essaim.search.usecases.Listing.Hit;

/// Puts hits into the order of their titles or countries, by the rules of the reader's language; what is equal stays in
/// the order of the ranks.
final class Sorting {
    private static final Comparator<Hit> BY_RANK =
            Comparator.comparing(Hit::rank).thenComparing(Hit::id);

    private Sorting() {}

    static List<Hit> byTitle(List<Hit> hits, Language reader) {
        return sorted(hits, Hit::title, reader);
    }

    static List<Hit> byCountry(List<Hit> hits, Language reader) {
        return sorted(hits, hit -> Locale.of("", hit.country()).getDisplayCountry(reader.locale()), reader);
    }

    private static List<Hit> sorted(List<Hit> hits, Function<Hit, String> name, Language reader) {
        var collator = Fields.collator(reader);
        Map<String, byte[]> keys = new HashMap<>();
        hits.forEach(hit -> keys.computeIfAbsent(
                name.apply(hit), text -> collator.getCollationKey(text).toByteArray()));
        var byName = Comparator.comparing(
                (Hit hit) -> keys.getOrDefault(name.apply(hit), new byte[0]), Arrays::compareUnsigned);
        return hits.stream().sorted(byName.thenComparing(BY_RANK)).toList();
    }
}
