package org.essaim.worker;

import java.time.Duration;

/// What a child is asked to do: the program, the bytes it reads, how much memory its heap may take, and how long it may
/// run once it is its turn.
public record Task(Class<? extends Program> program, byte[] input, int heapMegabytes, Duration limit) {
    public Task {
        if (heapMegabytes < 16 || !limit.isPositive()) {
            throw new IllegalArgumentException("No work fits into " + heapMegabytes + " MB and " + limit);
        }
    }
}
