package org.essaim.kernel;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// A name in an address: lower-case Latin letters, digits and single hyphens, at most 80 characters. Refuses anything
/// else, so that an address is never built from raw input.
public record Slug(String value) implements Comparable<Slug> {
    private static final int LONGEST = 80;
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Transliterator LATIN =
            Transliterator.getInstance("Bulgarian-Latin/BGN; Any-Latin; Latin-ASCII");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

    public Slug {
        if (!isSlug(value)) {
            throw new IllegalArgumentException("Not a slug: " + value);
        }
    }

    public static boolean isSlug(String value) {
        return value.length() <= LONGEST && FORM.matcher(value).matches();
    }

    /// A slug made from a title: other scripts in Latin letters, accents dropped, the rest joined by hyphens, cut at a
    /// word; `sheet` if no letter or digit is left.
    public static Slug from(String title) {
        var latin = LATIN.transliterate(Normalizer.normalize(title, Normalizer.Form.NFC));
        var plain = MARKS.matcher(Normalizer.normalize(latin, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        var joined = OTHER.matcher(plain).replaceAll("-").replaceAll("^-+|-+$", "");
        if (joined.length() > LONGEST) {
            var cut = joined.lastIndexOf('-', LONGEST);
            joined = joined.substring(0, cut > 0 ? cut : LONGEST);
        }
        return new Slug(joined.isEmpty() ? "sheet" : joined);
    }

    @Override
    public int compareTo(Slug other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
