package org.essaim.worker;

import java.time.Duration;

/// What a child is asked to do: the program, the bytes it reads, how much memory its heap may take, how long it may run
/// once it is its turn, and whether it is `brief`: over in seconds, so that it is compiled quickly rather than well,
/// and keeps little that it no longer needs.
public record Task(Class<? extends Program> program, byte[] input, int heapMegabytes, Duration limit, boolean brief) {
    public Task {
        if (heapMegabytes < 16 || !limit.isPositive()) {
            throw new IllegalArgumentException("No work fits into " + heapMegabytes + " MB and " + limit);
        }
    }

    public Task(Class<? extends Program> program, byte[] input, int heapMegabytes, Duration limit) {
        this(program, input, heapMegabytes, limit, false);
    }

    public static Task brief(Class<? extends Program> program, byte[] input, int heapMegabytes, Duration limit) {
        return new Task(program, input, heapMegabytes, limit, true);
    }
}
