package org.essaim.contributions.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.essaim.calls.Call;
import org.essaim.calls.Question;
import org.essaim.calls.Stage;
import org.essaim.kernel.Language;
import org.essaim.kernel.Slug;

/// What a program may send for a stage, as a JSON Schema (2020-12): what it allows is what the platform accepts,
/// but for word limits, which a schema cannot say and `x-words` does.
public final class FormSchema {
    private static final int LONGEST_EMAIL = 254;

    private FormSchema() {}

    /// `form` is the number under which this state of the stage was published.
    public static Map<String, Object> of(Call call, Stage stage, int form, String address) {
        var properties = new LinkedHashMap<String, Object>();
        var required = new ArrayList<String>();
        if (call.stages().getFirst().key().equals(stage.key())) {
            basics(properties, call);
            properties.keySet().retainAll(Basics.asked(call));
            Stream.of("organisation", "country", "email", "title", "theme", "language")
                    .filter(properties::containsKey)
                    .forEach(required::add);
        }
        var answers = new LinkedHashMap<String, Object>();
        var needed = new ArrayList<String>();
        for (var question : stage.questions()) {
            if (question.kind() != Question.Kind.PICTURE && question.kind() != Question.Kind.FILE) {
                answers.put(question.key(), conditional(question, property(call, question)));
                if (question.required() && question.details().shownIf().isAlways()) {
                    needed.add(question.key());
                }
            }
        }
        properties.put("answers", object(answers, needed));
        if (!needed.isEmpty()) {
            required.add("answers");
        }
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", address);
        schema.put("title", stage.title().best(Language.EN).value());
        schema.put("x-version", call.version());
        schema.put("x-form-version", form);
        schema.putAll(object(properties, required));
        return schema;
    }

    private static void basics(Map<String, Object> properties, Call call) {
        properties.put("organisation", line(1, AnswerRules.LONGEST_LINE));
        properties.put(
                "country", Map.of("type", "string", "pattern", "^[A-Z]{2}$", "description", "ISO 3166-1 alpha-2"));
        properties.put("city", line(0, AnswerRules.LONGEST_LINE));
        properties.put("email", with(line(3, LONGEST_EMAIL), "format", "email"));
        properties.put("role", line(0, AnswerRules.LONGEST_LINE));
        properties.put("title", line(1, AnswerRules.LONGEST_LINE));
        properties.put("theme", oneOf(call.themes().stream().map(Slug::value).toList()));
        properties.put(
                "language", oneOf(call.languages().stream().map(Language::code).toList()));
    }

    private static Map<String, Object> conditional(Question question, SequencedMap<String, Object> property) {
        var condition = question.details().shownIf();
        return condition.isAlways()
                ? property
                : with(property, "x-shown-if", Map.of("question", condition.question(), "value", condition.value()));
    }

    private static SequencedMap<String, Object> property(Call call, Question question) {
        var property = switch (question.kind()) {
            case SHORT_TEXT, ORGANISATION, PERSON -> line(question.required() ? 1 : 0, AnswerRules.LONGEST_LINE);
            case CHOICE -> oneOf(options(question));
            case CHOICES -> severalOf(options(question), question.required());
            case THEME -> oneOf(call.themes().stream().map(Slug::value).toList());
            case NUMBER -> number(question);
            case MONEY -> written("^.*\\d.* [A-Z]{3}$", "1234.50 EUR");
            case DATE -> with(written("^\\d{4}-\\d{2}-\\d{2}$", "2024-12-31"), "format", "date");
            case PERIOD -> written("^\\d{4}-\\d{2}-\\d{2}/\\d{4}-\\d{2}-\\d{2}$", "2024-01-01/2024-12-31");
            case PLACE -> written("^.+, [A-Z]{2}$", "Lille, FR");
            case LINK -> with(line(1, PlainAnswer.LONGEST_ADDRESS), "format", "uri");
            case CONSENT -> consent(question);
            case LONG_TEXT -> words(question);
            case CRITERION ->
                oneOf(call.criteria().stream().map(criterion -> criterion.key()).toList());
            case FIGURES -> figures(question);
            case PICTURE, FILE -> throw new IllegalArgumentException("It does not come by the API");
        };
        return with(property, "title", question.label().best(Language.EN).value());
    }

    private static List<String> options(Question question) {
        return question.details().options().stream().map(Question.Option::key).toList();
    }

    private static SequencedMap<String, Object> severalOf(List<String> values, boolean required) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "array");
        schema.put("items", oneOf(values));
        schema.put("uniqueItems", true);
        schema.put("minItems", required ? 1 : 0);
        return schema;
    }

    private static SequencedMap<String, Object> number(Question question) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", List.of("number", "string"));
        var unit = question.details().unit().best(Language.EN).value();
        return unit.isEmpty() ? schema : with(schema, "x-unit", unit);
    }

    private static SequencedMap<String, Object> written(String pattern, String example) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "string");
        schema.put("pattern", pattern);
        schema.put("examples", List.of(example));
        return schema;
    }

    private static SequencedMap<String, Object> consent(Question question) {
        var schema = new LinkedHashMap<String, Object>();
        if (question.required()) {
            schema.put("const", true);
        } else {
            schema.put("type", "boolean");
        }
        return schema;
    }

    private static SequencedMap<String, Object> words(Question question) {
        var text = line(question.required() ? 1 : 0, AnswerRules.LONGEST_TEXT);
        return question.words() > 0 ? with(text, "x-words", question.words()) : text;
    }

    private static SequencedMap<String, Object> figures(Question question) {
        var row = new LinkedHashMap<String, Object>();
        row.put("measure", oneOf(Figures.MEASURES));
        row.put("value", Map.of("type", List.of("number", "string")));
        row.put("unit", oneOf(Figures.UNITS));
        row.put("from", Map.of("type", "string", "format", "date"));
        row.put("until", Map.of("type", "string", "format", "date"));
        row.put("method", line(1, AnswerRules.LONGEST_LINE));
        row.put("source", line(1, AnswerRules.LONGEST_LINE));
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "array");
        schema.put("minItems", question.required() ? 1 : 0);
        schema.put("maxItems", Figures.MOST_ROWS);
        schema.put("items", object(row, List.of("measure", "value", "unit", "from", "until", "method", "source")));
        return schema;
    }

    private static SequencedMap<String, Object> line(int least, int most) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "string");
        if (least > 0) {
            schema.put("minLength", least);
        }
        schema.put("maxLength", most);
        return schema;
    }

    private static SequencedMap<String, Object> oneOf(List<String> values) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "string");
        schema.put("enum", values);
        return schema;
    }

    private static SequencedMap<String, Object> with(SequencedMap<String, Object> schema, String name, Object value) {
        schema.put(name, value);
        return schema;
    }

    private static SequencedMap<String, Object> object(Map<String, Object> properties, List<String> required) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("additionalProperties", false);
        return schema;
    }
}
