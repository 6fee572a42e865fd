package org.essaim.calls.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.essaim.calls.Stage;
import org.essaim.site.Frame;

/// A moment as a page says it: in the call's zone with its offset, and how far away it is.
public record Deadline(Instant instant, ZoneId zone) {
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxx");

    public String there(Frame frame) {
        return frame.moment(instant, zone);
    }

    /// The zone by name and by its distance from UTC on that day, such as `Europe/Brussels, UTC+02:00`.
    public String zoneAndOffset() {
        var offset = zone.getRules().getOffset(instant);
        return zone.getId().replace('_', ' ') + ", UTC"
                + (offset.equals(ZoneOffset.UTC) ? "" : OFFSET.format(instant.atZone(zone)));
    }

    public String utc(Frame frame) {
        return frame.moment(instant, ZoneId.of("UTC"));
    }

    public String left(Frame frame, Instant now) {
        var left = Stage.Left.until(instant, now);
        return frame.text(left.key(), left.counts());
    }
}
