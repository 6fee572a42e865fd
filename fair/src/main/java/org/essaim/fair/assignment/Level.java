package org.essaim.fair.assignment;

import java.util.Locale;
import java.util.Optional;

/// How well somebody reads a language, in the six levels of the Common European Framework. Below B2 nobody is
/// asked to judge a text in it.
public enum Level {
    A1(0),
    A2(0),
    B1(0),
    B2(500),
    C1(800),
    C2(1000);

    private final int thousandths;

    Level(int thousandths) {
        this.thousandths = thousandths;
    }

    /// From 0, which means that no text can be judged, to 1000.
    public int thousandths() {
        return thousandths;
    }

    /// Also understands `native`, which is C2.
    public static Optional<Level> parse(String text) {
        var word = text.strip().toUpperCase(Locale.ROOT);
        if ("NATIVE".equals(word)) {
            return Optional.of(C2);
        }
        for (var level : values()) {
            if (level.name().equals(word)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }
}
