package org.essaim.selection.domain;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Organisations' names as typed, compared: without case, accents, signs and doubled spaces, in any script.
final class OrganisationName {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

    /// Shorter names differ by two letters without being the same.
    private static final int LONG_ENOUGH = 8;

    private static final int TYPING_ERRORS = 2;

    private OrganisationName() {}

    static String folded(String name) {
        var plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        var folded = OTHER.matcher(plain).replaceAll(" ").strip();
        return folded.isEmpty() ? name.strip() : folded;
    }

    /// Whether two folded names are equal, have the same words in another order, or differ by a typing error or two.
    static boolean isNear(String first, String second) {
        return first.equals(second) || words(first).equals(words(second)) || isMistyped(first, second);
    }

    private static List<String> words(String name) {
        return Arrays.stream(name.split(" ")).sorted().toList();
    }

    private static boolean isMistyped(String first, String second) {
        return Math.min(first.length(), second.length()) >= LONG_ENOUGH
                && Math.abs(first.length() - second.length()) <= TYPING_ERRORS
                && !digits(first, second)
                && distance(first, second) <= TYPING_ERRORS;
    }

    /// Names that differ in a number are different on purpose.
    private static boolean digits(String first, String second) {
        return !first.replaceAll("\\D", "").equals(second.replaceAll("\\D", ""));
    }

    /// How many letters were left out, added or replaced.
    private static int distance(String first, String second) {
        var row = new int[second.length() + 1];
        Arrays.setAll(row, index -> index);
        for (var left = 1; left <= first.length(); left++) {
            var diagonal = row[0];
            row[0] = left;
            for (var right = 1; right <= second.length(); right++) {
                var replaced = diagonal + (first.charAt(left - 1) == second.charAt(right - 1) ? 0 : 1);
                diagonal = row[right];
                row[right] = Math.min(replaced, Math.min(row[right], row[right - 1]) + 1);
            }
        }
        return row[second.length()];
    }
}
