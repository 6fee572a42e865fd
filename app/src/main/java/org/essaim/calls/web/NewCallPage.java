package org.essaim.calls.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.essaim.calls.Call;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Refusal;

/// The form that starts a call: what it begins with, its title, for which network, and the days of its stages; and the
/// calls that may be copied instead.
public record NewCallPage(
        Call.Kind kind,
        Map<String, String> values,
        Map<String, String> networks,
        List<StageName> stages,
        List<Call> copied,
        List<Refusal> refusals) {
    /// A stage by its key, with its name.
    public record StageName(String key, LocalizedText title) {}

    public static String word(Call.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String get(String name) {
        return values.getOrDefault(name, "");
    }
}
