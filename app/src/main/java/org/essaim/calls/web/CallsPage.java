package org.essaim.calls.web;

import java.time.Instant;
import java.util.List;
import org.essaim.calls.Call;

/// The published calls: those one can answer first, then the others.
public record CallsPage(List<Line> open, List<Line> others, Instant now) {
    /// One call, who calls, where it stands, and until when its first stage can be answered.
    public record Line(Call call, String network, String state, Deadline closes) {}
}
