package org.essaim.search.usecases;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.TreeSet;
import org.essaim.search.Entry;

/// What tells two states of an entry apart: the same stamp, the same words, values and place.
final class Stamp {
    private Stamp() {}

    static String of(Entry entry) {
        var text = new StringBuilder(entry.id() + "\u0000" + entry.rank() + "\u0000" + entry.original());
        entry.texts()
                .forEach((language, one) -> text.append("\u0000" + language + "\u0000" + one.title())
                        .append("\u0000" + one.body() + "\u0000" + one.also()));
        new TreeMap<>(entry.values())
                .forEach((facet, values) -> text.append("\u0000" + facet + "\u0000" + new TreeSet<>(values)));
        text.append("\u0000" + entry.place() + "\u0000" + entry.published());
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
