package org.essaim.calls.web;

import java.util.Map;
import java.util.stream.Stream;
import org.essaim.calls.Stage;
import org.essaim.site.Frame;

/// One stage in its form; `decided` when the choice among its answers was made.
public record DeskStagePage(Stage stage, DeskForm form, boolean decided) {
    /// The answers to other questions for which one may be asked.
    public Map<String, String> conditions(Frame frame) {
        return DetailsForm.conditions(frame, stage.questions());
    }

    /// Whether a question says more than its words and its kind, or was refused for it.
    public boolean saysMore(String prefix) {
        return form.values().entrySet().stream()
                        .anyMatch(field -> isDetail(prefix, field.getKey())
                                && !field.getValue().isBlank())
                || form.refusals().stream().anyMatch(refusal -> isDetail(prefix, refusal.field()))
                || form.others().keySet().stream().anyMatch(name -> isDetail(prefix, name));
    }

    private static boolean isDetail(String prefix, String name) {
        return Stream.of("example.", "options.", "unit.", "shown").anyMatch(part -> name.startsWith(prefix + part));
    }

    public Deadline closes() {
        return new Deadline(stage.closes(), form.call().zone());
    }
}
