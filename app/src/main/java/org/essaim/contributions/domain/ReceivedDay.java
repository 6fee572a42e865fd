package org.essaim.contributions.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.essaim.calls.Call;
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

    /// The first and the last day on which an answer can have come, in the call's zone, to be named in a refusal.
    public static Map<String, Object> days(Call call) {
        var stage = call.stages().getFirst();
        return Map.of(
                "from", LocalDate.ofInstant(stage.opens(), call.zone()),
                "until", LocalDate.ofInstant(stage.closes().minusSeconds(1), call.zone()));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
