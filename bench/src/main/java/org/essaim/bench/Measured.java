package org.essaim.bench;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.function.Supplier;

/// A result with what it took: wall seconds, and CPU seconds of this process in all threads. On a machine that
/// others use as well, the second is the one to compare.
record Measured<T>(T result, double wall, double cpu) {

    private static final double NANOS = 1e9;

    static <T> Measured<T> of(Supplier<T> work) {
        var begunCpu = cpuNanos();
        var begun = System.nanoTime();
        var result = work.get();
        return new Measured<>(result, (System.nanoTime() - begun) / NANOS, (cpuNanos() - begunCpu) / NANOS);
    }

    private static long cpuNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    String times() {
        return String.format(Locale.ROOT, "%7.2f %7.2f", wall, cpu);
    }
}
