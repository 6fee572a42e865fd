package org.essaim.fair;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Requests and answers as JSON, both ways. Reading refuses unknown or missing fields of a request with one
/// line that names the place.
public final class SelectionJson {

    private static final JsonMapper REQUESTS = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private static final JsonMapper ANSWERS = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private SelectionJson() {}

    /// A request that was read, or why it could not be.
    public sealed interface Reading {
        record Understood(SelectionRequest request) implements Reading {}

        record Unreadable(Refusal refusal) implements Reading {}
    }

    public static Reading readRequest(String json) {
        try {
            return REQUESTS.readValue(json, RequestText.class).read();
        } catch (JacksonException unreadable) {
            return new Reading.Unreadable(new Refusal.Unreadable("the request is not readable: "
                    + unreadable.getOriginalMessage().lines().findFirst().orElse("")));
        }
    }

    public static String writeRequest(SelectionRequest request) {
        return REQUESTS.writeValueAsString(RequestText.of(request, null));
    }

    /// The same, with a random text that is not part of the question: whoever sees only the hash of the whole
    /// cannot find the scores by trying.
    public static String writeRequest(SelectionRequest request, String nonce) {
        return REQUESTS.writeValueAsString(RequestText.of(request, nonce));
    }

    public static String writeAnswer(SelectionAnswer answer) {
        var node = switch (answer) {
            case Selection selection -> ANSWERS.<ObjectNode>valueToTree(selection);
            case Infeasible infeasible -> infeasible(infeasible);
            case Refused refused -> refused(refused);
        };
        return ANSWERS.writeValueAsString(node) + "\n";
    }

    /// Reads what [#writeAnswer] wrote; anything else is a bug of the caller.
    public static SelectionAnswer readAnswer(String json) {
        var node = ANSWERS.readTree(json);
        return switch (node.path("status").asString()) {
            case "infeasible" -> ANSWERS.treeToValue(node, Infeasible.class);
            case "refused" -> ANSWERS.treeToValue(node, Refused.class);
            default -> ANSWERS.treeToValue(node, Selection.class);
        };
    }

    /// An answer that somebody else hands over; empty if it is no selection, or cannot be read at all.
    static Optional<Selection> readSelection(String json) {
        try {
            return readAnswer(json) instanceof Selection selection && isWhole(selection)
                    ? Optional.of(selection)
                    : Optional.empty();
        } catch (JacksonException | NullPointerException | ClassCastException _) {
            return Optional.empty();
        }
    }

    /// Reading leaves out what a text does not say.
    private static boolean isWhole(Selection selection) {
        return Stream.<@Nullable Object>of(selection.status(), selection.objective(), selection.audit())
                .allMatch(Objects::nonNull);
    }

    static String canonical(Object value) {
        return CANONICAL.writeValueAsString(value);
    }

    private static ObjectNode infeasible(Infeasible infeasible) {
        var node = ANSWERS.createObjectNode().put("status", "infeasible");
        node.putNull("objective").putNull("bound").putArray("selected");
        node.put("places", infeasible.places())
                .put("fillable", infeasible.fillable())
                .put("text", infeasible.text());
        node.set("conflicts", ANSWERS.valueToTree(infeasible).get("conflicts"));
        node.putArray("quotas");
        node.putArray("cases");
        node.set("notices", ANSWERS.valueToTree(infeasible).get("notices"));
        node.set("audit", ANSWERS.valueToTree(infeasible.audit()));
        return node;
    }

    private static ObjectNode refused(Refused refused) {
        var node = ANSWERS.createObjectNode().put("status", "refused");
        node.setAll(ANSWERS.<ObjectNode>valueToTree(refused));
        return node;
    }
}
