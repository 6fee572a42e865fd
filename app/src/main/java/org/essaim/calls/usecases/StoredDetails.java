package org.essaim.calls.usecases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.essaim.calls.Question;
import org.essaim.kernel.LocalizedText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a question says besides, as it is stored: an object that leaves out what is empty.
final class StoredDetails {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private StoredDetails() {}

    static String write(Question.Details details) {
        var stored = new LinkedHashMap<String, Object>();
        put(stored, "example", details.example());
        put(stored, "unit", details.unit());
        if (!details.options().isEmpty()) {
            stored.put(
                    "options",
                    details.options().stream()
                            .map(option -> {
                                var written = new LinkedHashMap<String, Object>();
                                written.put("key", option.key());
                                put(written, "label", option.label());
                                return written;
                            })
                            .toList());
        }
        if (!details.shownIf().isAlways()) {
            var shown = new LinkedHashMap<String, Object>();
            shown.put("question", details.shownIf().question());
            shown.put("value", details.shownIf().value());
            stored.put("shownIf", shown);
        }
        return JSON.writeValueAsString(stored);
    }

    private static void put(Map<String, Object> stored, String name, LocalizedText text) {
        if (!text.isEmpty()) {
            stored.put(name, JSON.readTree(text.toJson()));
        }
    }

    static Question.Details read(String stored) {
        var read = JSON.readTree(stored);
        var options = new ArrayList<Question.Option>();
        read.path("options")
                .forEach(option ->
                        options.add(new Question.Option(option.path("key").asString(), text(option.path("label")))));
        var shown = read.path("shownIf");
        return new Question.Details(
                text(read.path("example")),
                options,
                text(read.path("unit")),
                shown.isMissingNode()
                        ? Question.Condition.ALWAYS
                        : new Question.Condition(
                                shown.path("question").asString(),
                                shown.path("value").asString()));
    }

    private static LocalizedText text(JsonNode node) {
        return node.isMissingNode() ? LocalizedText.EMPTY : LocalizedText.fromJson(node.toString());
    }
}
