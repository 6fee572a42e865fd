package org.essaim.mail.domain;

import java.time.Duration;
import java.util.Optional;

/// When a letter that could not be sent is tried again: after one minute, then twice as long each time, at most six
/// hours; given up after about three days, and kept.
public final class RetryPlan {
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final int TRIES = 20;

    private RetryPlan() {}

    /// How long to wait after so many failed tries; nothing when it is time to give up.
    public static Optional<Duration> after(int tries) {
        if (tries >= TRIES) {
            return Optional.empty();
        }
        var wait = FIRST.multipliedBy(1L << Math.min(tries - 1, 12));
        return Optional.of(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
    }
}
