package org.essaim.fair;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An agreement on how many chosen cases carry a value: at least `min`, at most `max` (absent means no limit). The
/// weight says how dearly one missing or surplus case counts against another quota's.
public record Quota(
        String attribute,
        String value,
        @Nullable Integer min,
        @Nullable Integer max,
        int weight) {

    public static Quota atLeast(String attribute, String value, int min) {
        return new Quota(attribute, value, min, null, 1);
    }

    public static Quota atMost(String attribute, String value, int max) {
        return new Quota(attribute, value, null, max, 1);
    }

    public static Quota between(String attribute, String value, int min, int max) {
        return new Quota(attribute, value, min, max, 1);
    }

    public Quota weighing(int newWeight) {
        return new Quota(attribute, value, min, max, newWeight);
    }

    int shortBy(int got) {
        return min == null ? 0 : Math.max(0, min - got);
    }

    int overBy(int got) {
        return max == null ? 0 : Math.max(0, got - max);
    }

    /// One case more for the group: a higher minimum, or a higher maximum where there is no minimum.
    Optional<Quota> seatMore() {
        return moved(1);
    }

    Optional<Quota> seatLess() {
        return moved(-1);
    }

    private Optional<Quota> moved(int seats) {
        if (min != null && min + seats >= 0) {
            var ceiling = max == null ? null : Integer.valueOf(Math.max(max, min + seats));
            return Optional.of(new Quota(attribute, value, min + seats, ceiling, weight));
        }
        return min == null && max != null && max + seats >= 0
                ? Optional.of(new Quota(attribute, value, null, max + seats, weight))
                : Optional.empty();
    }

    Quota withoutMin() {
        return new Quota(attribute, value, null, max, weight);
    }

    Quota withoutMax() {
        return new Quota(attribute, value, min, null, weight);
    }

    Quota withoutLimits() {
        return new Quota(attribute, value, null, null, weight);
    }

    String label() {
        return attribute + "=" + value;
    }
}
