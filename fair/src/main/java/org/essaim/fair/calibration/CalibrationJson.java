package org.essaim.fair.calibration;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Questions and answers as JSON, both ways.
public final class CalibrationJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private CalibrationJson() {}

    public static String writeProblem(CalibrationProblem problem) {
        return MAPPER.writeValueAsString(problem);
    }

    /// Empty if the text is no question.
    public static Optional<CalibrationProblem> readProblem(String json) {
        try {
            return Optional.of(MAPPER.readValue(json, CalibrationProblem.class));
        } catch (JacksonException | NullPointerException _) {
            return Optional.empty();
        }
    }

    public static String writeAnswer(CalibrationAnswer answer) {
        return switch (answer) {
            case Calibration calibration -> MAPPER.writeValueAsString(calibration) + "\n";
            case CalibrationRefused refused -> MAPPER.writeValueAsString(refused) + "\n";
        };
    }

    /// Reads what [#writeAnswer] wrote; anything else is a bug of the caller.
    public static CalibrationAnswer readAnswer(String json) {
        var node = MAPPER.readTree(json);
        return node.has("refusals")
                ? MAPPER.treeToValue(node, CalibrationRefused.class)
                : MAPPER.treeToValue(node, Calibration.class);
    }
}
