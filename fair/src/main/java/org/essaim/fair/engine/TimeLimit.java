package org.essaim.fair.engine;

import java.time.Duration;
import java.util.function.LongSupplier;

/// The moment after which an engine must give up, on a clock of nanoseconds that the caller supplies. Solvers are
/// reproducible only without a limit; with one, an unfinished proof is reported as such.
public record TimeLimit(LongSupplier nanoClock, long endsAt) {

    private static final long NEVER = Long.MAX_VALUE;

    public static TimeLimit none() {
        return new TimeLimit(() -> 0L, NEVER);
    }

    public static TimeLimit after(Duration duration, LongSupplier nanoClock) {
        return new TimeLimit(nanoClock, nanoClock.getAsLong() + duration.toNanos());
    }

    public boolean isOver() {
        return endsAt != NEVER && endsAt - nanoClock.getAsLong() <= 0;
    }

    boolean exists() {
        return endsAt != NEVER;
    }

    long millisLeft() {
        return Math.max(1, (endsAt - nanoClock.getAsLong()) / 1_000_000);
    }
}
