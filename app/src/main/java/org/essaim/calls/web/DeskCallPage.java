package org.essaim.calls.web;

import java.util.List;
import org.essaim.calls.Call;
import org.essaim.calls.Stage;
import org.essaim.kernel.Refusal;

/// One call on the desk: where it stands, its parts, and what is still missing before it can be opened.
public record DeskCallPage(
        Call call, String state, List<StageLine> stages, List<Refusal> missing, List<Refusal> refused, boolean saved) {
    /// One stage with its moments.
    public record StageLine(Stage stage, Deadline opens, Deadline closes) {}

    public boolean lacks(String part) {
        return missing.stream().anyMatch(refusal -> refusal.field().equals(part));
    }
}
