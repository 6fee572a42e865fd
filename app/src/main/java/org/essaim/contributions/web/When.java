package org.essaim.contributions.web;

import java.time.Instant;
import java.time.ZoneId;
import org.essaim.site.Frame;

/// A moment in the call's zone and in UTC.
public record When(Instant instant, ZoneId zone) {
    public String there(Frame frame) {
        return frame.moment(instant, zone);
    }

    public String utc(Frame frame) {
        return frame.moment(instant, ZoneId.of("UTC"));
    }
}
