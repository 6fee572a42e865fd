package org.essaim.calls.web;

import java.util.List;
import org.essaim.calls.Call;
import org.essaim.calls.DeskItems;

/// What needs a coordinator today, and her calls.
public record DeskPage(List<DeskItems.Item> today, List<Line> calls) {
    /// One call and where it stands.
    public record Line(Call call, String state, Deadline closes) {}
}
