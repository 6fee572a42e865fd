package org.essaim.contributions.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.essaim.calls.Stage;

/// When an answer counts as received of which only the day is known: at noon there, or, on a day that the stage or the
/// present cuts short, as near to noon as they allow.
public final class ReceivedDay {
    private ReceivedDay() {}

    public static Instant at(LocalDate day, ZoneId zone, Stage stage, Instant now) {
        var noon = day.atTime(LocalTime.NOON).atZone(zone).toInstant();
        var earliest = later(day.atStartOfDay(zone).toInstant(), stage.opens());
        var midnight = day.plusDays(1).atStartOfDay(zone).toInstant();
        var latest = earlier(earlier(midnight, stage.closes()).minusSeconds(1), now);
        return earliest.isAfter(latest) ? noon : earlier(later(noon, earliest), latest);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
