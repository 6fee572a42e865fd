package org.essaim.selection.domain;

import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.UUID;
import org.essaim.fair.Selection;
import org.essaim.fair.Status;

/// A frozen question asked once more, and whether the same set came out. `engine` is empty until it has answered.
public record Replay(UUID id, Instant askedAt, State state, String engine) {
    /// What came of it. Two answers agree or contradict each other only if both were proved: a proof that ran out of
    /// time says nothing.
    public enum State {
        MAKING,
        SAME,
        DIFFERENT,
        UNPROVED,
        FAILED;

        public static State of(Selection before, Selection now) {
            if (before.status() == Status.UNPROVED || now.status() == Status.UNPROVED) {
                return UNPROVED;
            }
            var same = new HashSet<>(now.selected()).equals(new HashSet<>(before.selected()))
                    && now.objective().equals(before.objective());
            return same ? SAME : DIFFERENT;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
