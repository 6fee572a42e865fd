package org.essaim.publication.domain;

import java.text.Normalizer;

/// What people typed, as a book can hold it: composed characters, no control or invisible formatting characters, no
/// halves of characters.
public final class PlainText {
    private static final int SOFT_HYPHEN = 0xAD;

    private PlainText() {}

    public static String of(String typed) {
        var kept = new StringBuilder(typed.length());
        Normalizer.normalize(typed, Normalizer.Form.NFC).codePoints().forEach(point -> {
            if (point == '\u2028' || point == '\u2029') {
                kept.append('\n');
            } else if (isKept(point)) {
                kept.appendCodePoint(point);
            }
        });
        return kept.toString();
    }

    private static boolean isKept(int point) {
        if (point == '\n' || point == '\t' || point == SOFT_HYPHEN) {
            return true;
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
