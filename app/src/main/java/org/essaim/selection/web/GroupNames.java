package org.essaim.selection.web;

import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essaim.calls.Call;
import org.essaim.calls.Calls;
import org.essaim.fair.Quota;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Refusal;
import org.essaim.knowledge.Concept;
import org.essaim.selection.domain.Attribute;
import org.essaim.selection.domain.Basis;
import org.essaim.site.Frame;

/// The names of the groups that quotas are about, in the page's language.
public record GroupNames(Frame frame, Call call, List<Concept> themes) {
    /// One value to choose from, with how many cases that came have it, and how many of them can be chosen.
    public record Choice(String target, String name, int eligible, int came) {}

    public String name(String attribute, String value) {
        return new Calls.Group(attribute, value).name(call, this::theme, frame.words(), frame.language());
    }

    private Optional<LocalizedText> theme(String slug) {
        return themes.stream()
                .filter(theme -> theme.slug().value().equals(slug))
                .findFirst()
                .map(Concept::label);
    }

    /// The name inside a sentence.
    public String group(String attribute, String value) {
        return frame.text("selection.group." + attribute, Map.of("name", name(attribute, value)));
    }

    public String label(String attribute) {
        return frame.text("selection.attribute." + attribute);
    }

    public List<Choice> choices(Basis basis, Attribute attribute) {
        var order = Collator.getInstance(frame.language().locale());
        var eligible = basis.eligible(attribute);
        return basis.came(attribute).entrySet().stream()
                .map(entry -> new Choice(
                        attribute.word() + "=" + entry.getKey(),
                        name(attribute.word(), entry.getKey()),
                        eligible.getOrDefault(entry.getKey(), 0),
                        entry.getValue()))
                .sorted(Comparator.comparing(Choice::name, order::compare))
                .toList();
    }

    /// What was agreed, in words.
    public String agreed(Quota quota) {
        return agreed(quota.min() == null ? -1 : quota.min(), quota.max() == null ? -1 : quota.max());
    }

    String agreed(int min, int max) {
        var kind = min < 0 ? "most" : max < 0 ? "least" : min == max ? "exactly" : "between";
        return frame.text("selection.agreed." + kind, Map.of("min", min, "max", max));
    }

    /// Refusals about quotas, with the group's name for their sentences.
    List<Refusal> named(List<Refusal> refusals) {
        return refusals.stream()
                .map(refusal -> {
                    if (!(refusal.arguments().get("attribute") instanceof String attribute)) {
                        return refusal;
                    }
                    var arguments = new HashMap<>(refusal.arguments());
                    arguments.put(
                            "group",
                            group(attribute, String.valueOf(refusal.arguments().get("value"))));
                    return Refusal.of(refusal.field(), refusal.key(), arguments);
                })
                .toList();
    }
}
