package org.essaim.contributions.web;

import java.util.List;
import java.util.Map;
import org.essaim.calls.Call;
import org.essaim.kernel.Refusal;

/// The form for an answer that came another way, with all that can be chosen.
public record DeskEntryPage(
        Call call,
        Map<String, String> values,
        Map<String, String> channels,
        Map<String, String> countries,
        Map<String, String> themes,
        Map<String, String> languages,
        Map<String, String> criteria,
        boolean decided,
        List<Refusal> refusals) {
    /// Whether an answer of this organisation and title is there already.
    public boolean isThere() {
        return refusals.stream().anyMatch(refusal -> "anyway".equals(refusal.field()));
    }

    public String get(String name) {
        return values.getOrDefault(name, "");
    }
}
