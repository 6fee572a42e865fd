package org.essaim.calls.web;

import java.util.List;
import java.util.Map;
import org.essaim.kernel.Refusal;

/// The form that starts a call: its title, for which network, and the days of its stages.
public record NewCallPage(
        Map<String, String> values, Map<String, String> networks, List<String> stages, List<Refusal> refusals) {
    public String get(String name) {
        return values.getOrDefault(name, "");
    }
}
