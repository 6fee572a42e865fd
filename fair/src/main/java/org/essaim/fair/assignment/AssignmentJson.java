package org.essaim.fair.assignment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Questions and answers as JSON, both ways.
public final class AssignmentJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .changeDefaultPropertyInclusion(include -> include.withValueInclusion(JsonInclude.Include.ALWAYS))
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private AssignmentJson() {}

    public static String writeProblem(AssignmentProblem problem) {
        return MAPPER.writeValueAsString(problem);
    }

    /// Empty if the text is no question.
    public static Optional<AssignmentProblem> readProblem(String json) {
        try {
            return Optional.of(MAPPER.readValue(json, AssignmentProblem.class));
        } catch (JacksonException | NullPointerException _) {
            return Optional.empty();
        }
    }

    public static String writeAnswer(AssignmentAnswer answer) {
        return switch (answer) {
            case Assignment assignment -> MAPPER.writeValueAsString(assignment) + "\n";
            case AssignmentRefused refused -> MAPPER.writeValueAsString(refused) + "\n";
        };
    }

    /// Reads what [#writeAnswer] wrote; anything else is a bug of the caller.
    public static AssignmentAnswer readAnswer(String json) {
        var node = MAPPER.readTree(json);
        return node.has("refusals")
                ? MAPPER.treeToValue(node, AssignmentRefused.class)
                : MAPPER.treeToValue(node, Assignment.class);
    }

    static String word(Shortage.Reason reason) {
        return MAPPER.convertValue(reason, String.class);
    }
}
