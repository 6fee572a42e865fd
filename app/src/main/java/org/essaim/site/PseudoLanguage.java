package org.essaim.site;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.essaim.kernel.Language;

/// Languages nobody speaks, to see what a longer or a right-to-left language would do to a page. What stands in braces
/// is left alone, since it is the message's own syntax.
public final class PseudoLanguage {
    public static final Language LONG = new Language("en-xa");
    public static final Language RIGHT_TO_LEFT = new Language("ar-xb");

    private static final String PLAIN = "aeiouyAEIOUYcn";
    private static final String MARKED = "áéíóúýÁÉÍÓÚÝçñ";

    private PseudoLanguage() {}

    static boolean isPseudo(Language language) {
        return language.equals(LONG) || language.equals(RIGHT_TO_LEFT);
    }

    static Map<String, String> lengthened(Map<String, String> words) {
        return changed(
                words,
                text -> "[" + outsideBraces(text, PseudoLanguage::marked) + " ···".repeat(1 + text.length() / 12)
                        + "]");
    }

    static Map<String, String> turned(Map<String, String> words) {
        return changed(words, text -> "\u202E" + text + "\u202C");
    }

    private static Map<String, String> changed(Map<String, String> words, UnaryOperator<String> change) {
        var changed = new TreeMap<String, String>();
        words.forEach((key, text) -> changed.put(key, change.apply(text)));
        return changed;
    }

    private static String outsideBraces(String text, UnaryOperator<String> change) {
        var out = new StringBuilder();
        var depth = 0;
        for (var character : text.codePoints().mapToObj(Character::toString).toList()) {
            depth += "{".equals(character) ? 1 : 0;
            out.append(depth == 0 ? change.apply(character) : character);
            depth -= "}".equals(character) ? 1 : 0;
        }
        return out.toString();
    }

    private static String marked(String character) {
        var index = PLAIN.indexOf(character);
        return index < 0 || character.isEmpty() ? character : MARKED.substring(index, index + 1);
    }
}
