package org.essaim.contributions.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.essaim.calls.Call;
import org.essaim.calls.Question;
import org.essaim.contributions.usecases.FieldNames;
import org.essaim.kernel.Refusal;
import org.essaim.site.Frame;

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
    /// What the refused fields are called.
    public Map<String, String> names(Frame frame) {
        return FieldNames.of(frame.words(), frame.language(), call.stages().getFirst(), refusals);
    }

    /// Whether an answer of this organisation and title is there already.
    public boolean isThere() {
        return refusals.stream().anyMatch(refusal -> "anyway".equals(refusal.field()));
    }

    public Map<String, String> options(Frame frame, Question question) {
        var options = new LinkedHashMap<String, String>();
        options.put("", frame.text("contributions.form.choose"));
        question.details()
                .options()
                .forEach(option ->
                        options.put(option.key(), frame.best(option.label()).value()));
        return options;
    }

    public String get(String name) {
        return values.getOrDefault(name, "");
    }
}
