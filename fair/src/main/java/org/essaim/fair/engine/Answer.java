package org.essaim.fair.engine;

import java.util.List;
import java.util.Optional;

/// What an [Engine] can say about a [Model].
public sealed interface Answer {

    /// The best values there are, with the proof closed: no other values earn more than `gain`.
    record Proved(List<Long> values, long gain) implements Answer {}

    /// No values keep all rows.
    record Impossible() implements Answer {}

    /// Time ran out or the numbers were not safe: perhaps good values, nothing better than `bound` exists.
    record Unproved(Optional<List<Long>> values, double bound) implements Answer {}
}
