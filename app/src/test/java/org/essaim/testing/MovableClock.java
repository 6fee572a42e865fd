package org.essaim.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// The real time plus an offset that a test sets, or a moment at which it stops; back to none before each test.
public final class MovableClock extends Clock {
    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

    private final AtomicReference<Optional<Instant>> stopped = new AtomicReference<>(Optional.empty());

    /// From now on it is this moment, until the clock is moved again.
    public void stopAt(Instant instant) {
        stopped.set(Optional.of(instant));
    }

    public void moveTo(Instant instant) {
        stopped.set(Optional.empty());
        offset.set(Duration.between(Instant.now(), instant));
    }

    public void advance(Duration duration) {
        offset.updateAndGet(now -> now.plus(duration));
    }

    public void reset() {
        stopped.set(Optional.empty());
        offset.set(Duration.ZERO);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), offset.get());
    }

    @Override
    public Instant instant() {
        return stopped.get().orElseGet(() -> Instant.now().plus(offset.get()));
    }
}
