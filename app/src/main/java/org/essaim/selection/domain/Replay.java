package org.essaim.selection.domain;

import java.time.Instant;
import java.util.Locale;

/// A frozen question asked once more, and whether the same set came out. `engine` is empty until it has answered.
public record Replay(Instant askedAt, State state, String engine) {
    /// What came of it.
    public enum State {
        MAKING,
        SAME,
        DIFFERENT,
        FAILED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
