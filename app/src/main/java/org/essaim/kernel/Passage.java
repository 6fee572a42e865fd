package org.essaim.kernel;

/// One language's wording of a text: where it came from, and whether the original has changed since.
public record Passage(String value, Origin origin, boolean stale) {
    /// How a wording came to be.
    public enum Origin {
        ORIGINAL,
        HUMAN,
        MACHINE
    }

    public static Passage original(String value) {
        return new Passage(value, Origin.ORIGINAL, false);
    }

    public static Passage translated(String value) {
        return new Passage(value, Origin.HUMAN, false);
    }
}
