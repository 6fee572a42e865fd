package org.essaim.kernel;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The language of a text or of a page, as a lower-case BCP 47 tag (`fr`, `eu`, `en-xa`). Refuses anything that is
/// not such a tag; whether the platform speaks the language is asked elsewhere.
public record Language(String code) implements Comparable<Language> {
    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[a-z]{2})?");
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ur", "ar-xb");

    public static final Language EN = new Language("en");
    public static final Language FR = new Language("fr");

    public Language {
        if (!TAG.matcher(code).matches()) {
            throw new IllegalArgumentException("Not a language tag: " + code);
        }
    }

    public static boolean isTag(String code) {
        return TAG.matcher(code).matches();
    }

    public Locale locale() {
        return Locale.forLanguageTag(code);
    }

    /// `rtl` or `ltr`, the value of HTML's `dir`.
    public String direction() {
        return RIGHT_TO_LEFT.contains(code) ? "rtl" : "ltr";
    }

    @Override
    public int compareTo(Language other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
