package org.essaim.contributions.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.essaim.calls.Question;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// How figures, pictures and files are kept in the text of an answer, and read from it again.
public final class AnswerText {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Map<String, String>>> ROWS = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> OBJECT = new TypeReference<>() {};

    private AnswerText() {}

    public static String of(Figures figures) {
        return figures.isEmpty()
                ? ""
                : CanonicalJson.write(
                        figures.rows().stream().map(AnswerText::row).toList());
    }

    public static String of(PictureAnswer picture) {
        return CanonicalJson.write(Map.of(
                "file",
                picture.file(),
                "alternative",
                picture.alternative(),
                "credit",
                picture.credit(),
                "licence",
                picture.licence()));
    }

    /// An answer as it is kept, however it came in.
    public static String kept(Question question, String typed) {
        return switch (question.kind()) {
            case SHORT_TEXT,
                    CRITERION,
                    CHOICE,
                    THEME,
                    NUMBER,
                    MONEY,
                    DATE,
                    PERIOD,
                    PLACE,
                    ORGANISATION,
                    PERSON,
                    LINK,
                    CONSENT -> TypedText.line(typed);
            case CHOICES -> String.join("\n", PlainAnswer.chosen(TypedText.text(typed.replace(";", "\n"))));
            case LONG_TEXT, FIGURES, PICTURE, FILE -> TypedText.text(typed);
        };
    }

    public static Figures figures(String stored) {
        if (stored.isBlank()) {
            return new Figures(List.of());
        }
        try {
            return new Figures(
                    JSON.readValue(stored, ROWS).stream().map(AnswerText::row).toList());
        } catch (JacksonException e) {
            return new Figures(List.of());
        }
    }

    public static PictureAnswer picture(String stored) {
        if (stored.isBlank()) {
            return PictureAnswer.EMPTY;
        }
        try {
            var values = JSON.readValue(stored, OBJECT);
            return new PictureAnswer(
                    values.getOrDefault("file", ""),
                    values.getOrDefault("alternative", ""),
                    values.getOrDefault("credit", ""),
                    values.getOrDefault("licence", ""));
        } catch (JacksonException e) {
            return PictureAnswer.EMPTY;
        }
    }

    public static String of(DocumentAnswer document) {
        return document.isEmpty()
                ? ""
                : CanonicalJson.write(Map.of(
                        "file", document.file(), "name", document.name(), "bytes", String.valueOf(document.bytes())));
    }

    public static DocumentAnswer document(String stored) {
        if (stored.isBlank()) {
            return DocumentAnswer.EMPTY;
        }
        try {
            var values = JSON.readValue(stored, OBJECT);
            var bytes = values.getOrDefault("bytes", "0");
            return new DocumentAnswer(
                    values.getOrDefault("file", ""),
                    values.getOrDefault("name", ""),
                    bytes.matches("\\d{1,9}") ? Long.parseLong(bytes) : 0);
        } catch (JacksonException e) {
            return DocumentAnswer.EMPTY;
        }
    }

    /// The same as lists and objects of texts, to be hashed; a text that is neither stays what it is.
    public static Object structured(String stored) {
        try {
            return stored.startsWith("[") ? JSON.readValue(stored, ROWS) : JSON.readValue(stored, OBJECT);
        } catch (JacksonException e) {
            return stored;
        }
    }

    private static Map<String, String> row(Figures.Row row) {
        var values = new LinkedHashMap<String, String>();
        values.put("measure", row.measure());
        values.put("value", row.value());
        values.put("unit", row.unit());
        values.put("from", row.from());
        values.put("until", row.until());
        values.put("method", row.method());
        values.put("source", row.source());
        return values;
    }

    private static Figures.Row row(Map<String, String> values) {
        return new Figures.Row(
                values.getOrDefault("measure", ""),
                values.getOrDefault("value", ""),
                values.getOrDefault("unit", ""),
                values.getOrDefault("from", ""),
                values.getOrDefault("until", ""),
                values.getOrDefault("method", ""),
                values.getOrDefault("source", ""));
    }
}
