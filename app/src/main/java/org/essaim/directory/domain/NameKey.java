package org.essaim.directory.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// The form in which names are compared: without case, accents, punctuation and doubled spaces, in any script.
public final class NameKey {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private NameKey() {}

    public static String of(String name) {
        var plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace('ø', 'o')
                .replace('ł', 'l')
                .replace('đ', 'd')
                .replace('ı', 'i');
        return OTHER.matcher(plain).replaceAll(" ").strip();
    }
}
