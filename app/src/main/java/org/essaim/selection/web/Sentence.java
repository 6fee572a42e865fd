package org.essaim.selection.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.essaim.kernel.Language;

/// A sentence in the page's language in which titles keep their own, so that a voice reads each as it is written. While
/// the sentence is put together, a title stands between marks that no text has; the page shows the parts.
public record Sentence(List<Part> parts) {
    private static final String BEGIN = "\uE000";
    private static final String MIDDLE = "\uE001";
    private static final String END = "\uE002";
    private static final Pattern MARKED =
            Pattern.compile(BEGIN + "([^" + MIDDLE + "]*)" + MIDDLE + "([^" + END + "]*)" + END);

    /// Some text, and its language where that is not the page's (otherwise empty).
    public record Part(String text, String language) {}

    static String marked(String title, Language language) {
        return BEGIN + language.code() + MIDDLE + title.replaceAll("[" + BEGIN + MIDDLE + END + "]", "") + END;
    }

    static Sentence of(String marked) {
        var parts = new ArrayList<Part>();
        var found = MARKED.matcher(marked);
        var from = 0;
        while (found.find()) {
            parts.add(new Part(marked.substring(from, found.start()), ""));
            parts.add(new Part(found.group(2), found.group(1)));
            from = found.end();
        }
        parts.add(new Part(marked.substring(from), ""));
        return new Sentence(
                parts.stream().filter(part -> !part.text().isEmpty()).toList());
    }

    String text() {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }
}
