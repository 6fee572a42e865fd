package org.essaim.calls.web;

import java.util.ArrayList;
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
    /// Whether this part of the call is the last one to look at before it opens.
    public boolean isLast(String part) {
        return parts(call).getLast().equals(part);
    }

    private static List<String> parts(Call call) {
        var parts = new ArrayList<>(List.of("texts", "answers"));
        if (call.asksForPractices()) {
            parts.add("criteria");
        }
        call.stages().forEach(stage -> parts.add("stages/" + stage.key()));
        return parts;
    }

    /// Where a saved part leads: to the next one where that was asked for, else back to the call.
    static String after(Call call, String part, FormValues values) {
        var parts = parts(call);
        var next = parts.indexOf(part) + 1;
        var desk = "/desk/calls/" + call.slug();
        return "next".equals(values.get("do")) && next < parts.size()
                ? desk + "/" + parts.get(next)
                : desk + "?saved=true";
    }

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
