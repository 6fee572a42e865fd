package org.essaim.directory.web;

import com.ibm.icu.text.Collator;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.essaim.kernel.Refusal;
import org.essaim.site.Frame;

/// The countries of the world to choose from, in the order of the page's language; the first choice is none.
final class Countries {
    private static final Set<String> ALL = Set.of(Locale.getISOCountries());

    private Countries() {}

    static boolean isOne(String code) {
        return ALL.contains(code);
    }

    static Refusal refusal() {
        return Refusal.of("country", "directory.refusal.country-code", Map.of("allowed", "ISO 3166-1 alpha-2"));
    }

    static Map<String, String> options(Frame frame) {
        return options(frame, ALL, "directory.choose");
    }

    /// These countries; `none` is the message of the choice that is none.
    static Map<String, String> options(Frame frame, Collection<String> countries, String none) {
        var collator = Collator.getInstance(frame.language().locale());
        var options = new LinkedHashMap<String, String>();
        options.put("", frame.text(none));
        countries.stream()
                .map(code -> Map.entry(code, frame.country(code)))
                .sorted((one, other) -> collator.compare(one.getValue(), other.getValue()))
                .forEach(entry -> options.put(entry.getKey(), entry.getValue()));
        return options;
    }
}
