package org.essaim.knowledge.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.essaim.knowledge.ConceptId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads SKOS in JSON-LD in the form that [JsonLd] writes: a graph of nodes with short names. Other forms of
/// JSON-LD are refused; their owners can make Turtle of them.
final class JsonLdFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<FileReading.Row> rows = new ArrayList<>();
    private final List<FileReading.Problem> problems = new ArrayList<>();

    private JsonLdFile() {}

    static FileReading read(String text) {
        JsonNode document;
        try {
            document = JSON.readTree(text);
        } catch (JacksonException e) {
            return FileReading.unreadable("json", e.getOriginalMessage());
        }
        var graph = document.path("@graph");
        if (!graph.isArray() || graph.size() > 2 * FileReading.MOST_ROWS) {
            return FileReading.unreadable("graph", "@graph");
        }
        var reading = new JsonLdFile();
        for (var node : graph) {
            if ("Concept".equals(node.path("type").asString(""))) {
                reading.concept(node, reading.rows.size() + 1);
            }
        }
        return new FileReading(reading.rows, reading.problems);
    }

    private void concept(JsonNode node, int number) {
        var address = node.path("id").asString("");
        var id = Addresses.read(address);
        if (id.isEmpty()) {
            problem(number, address, "id", address);
            return;
        }
        var concept = new StatedConcept(id.get());
        for (var property : node.properties()) {
            var name = property.getKey();
            var value = property.getValue();
            if (value.isBoolean()) {
                concept.flag(name, value.asBoolean());
            } else if (value.isObject()) {
                texts(concept, name, value, number, id.get());
            } else if (!List.of("id", "type", "notation").contains(name)) {
                for (var one : value.isArray() ? value : List.of(value)) {
                    if (!concept.address(name, one.asString(""))) {
                        problem(number, id.get().toString(), "statement", name + " " + one.asString(""));
                    }
                }
            }
        }
        rows.add(new FileReading.Row(number, concept.concept()));
    }

    private void texts(StatedConcept concept, String name, JsonNode byLanguage, int number, ConceptId id) {
        for (var entry : byLanguage.properties()) {
            var value = entry.getValue();
            for (var one : value.isArray() ? value : List.of(value)) {
                if (!concept.text(name, entry.getKey(), one.asString(""))) {
                    problem(number, id.toString(), "statement", name + " " + entry.getKey());
                }
            }
        }
    }

    private void problem(int number, String name, String key, String detail) {
        problems.add(new FileReading.Problem(number, name, "knowledge.file." + key, Map.of("detail", detail)));
    }
}
