package org.essaim.practices.domain;

import java.text.BreakIterator;
import java.util.Locale;

/// A passage of a text short enough for a list: the beginning, or, when what the reader looked for comes later, from
/// the sentence in which it stands. Cut between words, an ellipsis where something is missing.
public final class Excerpt {
    private static final int LONGEST = 260;
    private static final int LATE = 200;

    private Excerpt() {}

    /// `found` is where the first match begins, or negative.
    public static String of(String text, int found, Locale language) {
        var start = found > LATE ? sentence(text, found, language) : 0;
        if (text.length() - start <= LONGEST) {
            return (start > 0 ? "… " : "") + text.substring(start);
        }
        var words = BreakIterator.getWordInstance(language);
        words.setText(text);
        var end = words.preceding(start + LONGEST);
        var cut = end > start ? text.substring(start, end) : text.substring(start, start + LONGEST);
        return (start > 0 ? "… " : "") + cut.replaceAll("[\\s\\p{P}&&[^»”)]]+$", "") + " …";
    }

    /// The first letters of what somebody typed, with an ellipsis if there were more.
    public static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)) + "…";
    }

    private static int sentence(String text, int found, Locale language) {
        var sentences = BreakIterator.getSentenceInstance(language);
        sentences.setText(text);
        var start = sentences.preceding(found + 1);
        return start == BreakIterator.DONE || found - start > LONGEST - 40 ? text.lastIndexOf(' ', found) + 1 : start;
    }
}
