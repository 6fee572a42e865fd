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
        List<Refusal> refusals) {
    public String get(String name) {
        return values.getOrDefault(name, "");
    }
}
