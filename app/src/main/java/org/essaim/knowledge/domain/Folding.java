package org.essaim.knowledge.domain;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Cuts a text into words and folds them: small letters without accents, so that what people type on any keyboard meets
/// what was written with care. `light` also takes off the commonest endings of the nine languages, and is empty for
/// words that only join others.
public final class Folding {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int SHORTEST = 4;
    private static final Set<String> JOINING = Set.of(
            "a", "al", "an", "and", "au", "aux", "c", "d", "da", "das", "de", "del", "dell", "della", "delle", "dem",
            "den", "der", "des", "di", "die", "do", "dos", "du", "e", "el", "els", "en", "et", "eta", "fur", "i", "il",
            "in", "l", "la", "las", "le", "les", "los", "o", "of", "os", "par", "para", "per", "por", "pour", "s",
            "the", "to", "und", "von", "y", "в", "за", "и", "на", "от", "по", "с", "със");

    /// A word of a text, and where it stands there.
    public record Token(int from, int to, String exact, String light) {}

    private Folding() {}

    /// The first words of a text, at most `most`.
    public static List<Token> tokens(String text, int most) {
        var tokens = new ArrayList<Token>();
        var words = WORD.matcher(text);
        while (tokens.size() < most && words.find()) {
            var exact = fold(words.group());
            if (!exact.isEmpty()) {
                tokens.add(new Token(words.start(), words.end(), exact, light(exact)));
            }
        }
        return tokens;
    }

    static String fold(String word) {
        return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("œ", "oe")
                .replace("æ", "ae");
    }

    /// The folded word without its ending; two words of one light form are taken for the same.
    static String light(String word) {
        if (JOINING.contains(word)) {
            return "";
        }
        var stem = word;
        if (stem.length() > SHORTEST + 1 && stem.endsWith("aux")) {
            stem = stem.substring(0, stem.length() - 2) + "l";
        } else if (stem.length() > SHORTEST + 1 && (stem.endsWith("oes") || stem.endsWith("aes"))) {
            stem = stem.substring(0, stem.length() - 3) + "ao";
        } else if (stem.length() > SHORTEST + 1 && stem.endsWith("ies")) {
            stem = stem.substring(0, stem.length() - 3) + "y";
        }
        if (stem.length() > SHORTEST + 2 && (stem.endsWith("ak") || stem.endsWith("en"))) {
            stem = stem.substring(0, stem.length() - 2);
        }
        while (stem.length() > SHORTEST && isEnding(stem.charAt(stem.length() - 1))) {
            stem = stem.substring(0, stem.length() - 1);
        }
        return stem;
    }

    private static boolean isEnding(char letter) {
        return "aeiosyаеиоятъ".indexOf(letter) >= 0;
    }

    /// Sorting letters: the first of a label, folded, as a heading from A to Z.
    public static String initial(String label, Locale locale) {
        var letters = BreakIterator.getCharacterInstance(locale);
        letters.setText(label);
        var end = letters.next();
        var first = end == BreakIterator.DONE ? "" : fold(label.substring(0, end));
        return first.isEmpty() || !Character.isLetter(first.codePointAt(0)) ? "#" : first.toUpperCase(locale);
    }
}
