package org.essaim.calls.web;

import java.util.List;
import java.util.Map;
import org.essaim.calls.Call;
import org.essaim.kernel.Language;
import org.essaim.kernel.Refusal;

/// A form of the desk about one call: what stands in its fields, what was refused, and, when someone else changed the
/// same part meanwhile, what is kept now where it differs (`others`). `version` is the call's as this form knows it,
/// `rows` how many numbered groups it shows.
public record DeskForm(
        Call call,
        int version,
        Map<String, String> values,
        Map<String, String> others,
        int rows,
        Map<String, String> options,
        List<Refusal> refusals) {
    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    /// Whether a text is there in another language than this.
    public boolean isSaidElsewhere(String name, Language language) {
        return FormValues.WRITTEN.stream()
                .anyMatch(other -> !other.equals(language)
                        && !get(name + "." + other.code()).isBlank());
    }

    public String other(String name) {
        return others.getOrDefault(name, "");
    }

    /// A day and a time as someone else has set them.
    public String otherMoment(String name) {
        return others.getOrDefault(name + ".day", get(name + ".day")) + " "
                + others.getOrDefault(name + ".time", get(name + ".time"));
    }

    public boolean differsUnder(String prefix) {
        return others.keySet().stream().anyMatch(name -> name.startsWith(prefix));
    }

    public boolean differs(String name) {
        return others.containsKey(name);
    }
}
