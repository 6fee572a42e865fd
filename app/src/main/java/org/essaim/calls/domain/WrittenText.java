package org.essaim.calls.domain;

import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Passage;

/// A text of a call as it is kept: a title has no control characters, since it may become the subject of a letter; a
/// long text keeps its line ends, made one kind, and its tabs.
final class WrittenText {
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");
    private static final Pattern CONTROLS_IN_TEXT = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]+");
    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n?");

    private WrittenText() {}

    static LocalizedText line(LocalizedText typed) {
        return each(typed, value -> CONTROLS.matcher(value).replaceAll(" ").strip());
    }

    static LocalizedText text(LocalizedText typed) {
        return each(typed, value -> {
            var unified = LINE_ENDS.matcher(value).replaceAll("\n");
            return CONTROLS_IN_TEXT.matcher(unified).replaceAll("").strip();
        });
    }

    private static LocalizedText each(LocalizedText typed, UnaryOperator<String> clean) {
        var passages = new TreeMap<Language, Passage>();
        typed.passages()
                .forEach((language, passage) -> passages.put(
                        language, new Passage(clean.apply(passage.value()), passage.origin(), passage.stale())));
        return new LocalizedText(passages);
    }
}
