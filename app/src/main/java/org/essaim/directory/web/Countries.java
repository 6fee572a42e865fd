package org.essaim.directory.web;

import com.ibm.icu.text.Collator;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.essaim.site.Frame;

/// The countries of the world to choose from, in the order of the page's language; the first choice is none.
final class Countries {
    private Countries() {}

    static Map<String, String> options(Frame frame) {
        var collator = Collator.getInstance(frame.language().locale());
        var options = new LinkedHashMap<String, String>();
        options.put("", frame.text("directory.choose"));
        Arrays.stream(java.util.Locale.getISOCountries())
                .map(code -> Map.entry(code, frame.country(code)))
                .sorted((one, other) -> collator.compare(one.getValue(), other.getValue()))
                .forEach(entry -> options.put(entry.getKey(), entry.getValue()));
        return options;
    }
}
