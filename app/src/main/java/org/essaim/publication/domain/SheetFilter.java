package org.essaim.publication.domain;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Narrows the sheets of a plan to those that hold all the words typed, whatever their accents and capitals. No word
/// narrows nothing.
public record SheetFilter(String typed, Map<String, String> words) {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /// `words` is all that is said of each sheet, by slug.
    public SheetFilter {
        words = Map.copyOf(words);
    }

    public boolean isOn() {
        return !typed.isBlank();
    }

    public boolean shows(String sheet) {
        var said = folded(words.getOrDefault(sheet, ""));
        return SPACE.splitAsStream(folded(typed).strip()).allMatch(said::contains);
    }

    public long matches() {
        return words.keySet().stream().filter(this::shows).count();
    }

    /// The plan with all that this filter shows put in, or left out.
    public Plan apply(Plan plan, boolean in) {
        var sheets = new HashMap<>(plan.sheets());
        words.keySet().stream().filter(this::shows).forEach(sheet -> {
            var entry = plan.entry(sheet);
            sheets.put(sheet, new Plan.Entry(in, entry.chapter(), entry.order()));
        });
        return plan.with(sheets);
    }

    private static String folded(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
