package org.essaim.worker;

import java.time.Duration;

/// How a child's work ended.
public sealed interface Result {
    /// It finished; `output` is all it wrote.
    record Worked(byte[] output) implements Result {}

    /// It failed, crashed or ran out of memory; `reason` is what it said last, for the log and for coordinators.
    record Failed(String reason) implements Result {}

    /// It was stopped at its time limit.
    record TooLong(Duration limit) implements Result {}

    /// Somebody stopped it, or the platform is shutting down.
    record Cancelled() implements Result {}
}
