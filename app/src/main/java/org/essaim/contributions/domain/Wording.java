package org.essaim.contributions.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// How a letter to many is worded in one language. What stands in braces is filled in for each: `organisation`,
/// `call`, `closes`. Paragraphs are parted by blank lines.
public record Wording(String subject, String text) {
    public static final int LONGEST_SUBJECT = 150;
    public static final int LONGEST_TEXT = 4_000;

    public Wording {
        subject = TypedText.line(subject);
        text = TypedText.text(text);
    }

    public Wording filled(Map<String, String> values) {
        return new Wording(filled(subject, values), filled(text, values));
    }

    private static String filled(String pattern, Map<String, String> values) {
        var said = pattern;
        for (var value : values.entrySet()) {
            said = said.replace("{" + value.getKey() + "}", value.getValue());
        }
        return said;
    }

    public boolean fits() {
        return !subject.isEmpty()
                && !text.isEmpty()
                && subject.length() <= LONGEST_SUBJECT
                && text.length() <= LONGEST_TEXT;
    }

    public List<String> paragraphs() {
        return Arrays.stream(text.split("\\n\\s*\\n"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }
}
