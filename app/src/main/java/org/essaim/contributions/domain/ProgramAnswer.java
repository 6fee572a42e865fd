package org.essaim.contributions.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.essaim.calls.Question;
import org.essaim.calls.Stage;
import org.essaim.kernel.Refusal;

/// What a program sends for one question, made into an answer as it is kept: a text, a number or a truth as text,
/// figures as a list of objects. What is of another kind, or answers no question, is refused by name.
public record ProgramAnswer(Map<String, String> answers, List<Refusal> refusals) {
    public ProgramAnswer {
        answers = Map.copyOf(answers);
        refusals = List.copyOf(refusals);
    }

    public static ProgramAnswer of(Stage stage, Map<String, Object> sent) {
        var refusals = new ArrayList<Refusal>();
        var answers = new LinkedHashMap<String, String>();
        var known = stage.questions().stream().map(Question::key).toList();
        sent.keySet().stream()
                .filter(key -> !known.contains(key))
                .sorted()
                .forEach(key -> refusals.add(Refusal.of(
                        "answers." + key,
                        "contributions.refused.no-question",
                        Map.of("known", String.join(", ", known)))));
        for (var question : stage.questions()) {
            var value = sent.get(question.key());
            if (value == null) {
                continue;
            }
            var kept = kept(question, value);
            if (kept == null) {
                refusals.add(Refusal.of("answers." + question.key(), "contributions.refused.kind." + kind(question)));
            } else if (!kept.isBlank()) {
                answers.put(question.key(), kept);
            }
        }
        return new ProgramAnswer(answers, refusals);
    }

    private static String kind(Question question) {
        return switch (question.kind().substance()) {
            case TEXT -> question.kind() == Question.Kind.CHOICES ? "list" : "text";
            case FIGURES -> "figures";
            case PICTURE -> "picture";
            case FILE -> "file";
        };
    }

    private static @org.jspecify.annotations.Nullable String kept(Question question, Object value) {
        return switch (question.kind()) {
            case CHOICES ->
                value instanceof List<?> chosen && chosen.stream().allMatch(String.class::isInstance)
                        ? AnswerText.kept(
                                question,
                                String.join(
                                        "\n",
                                        chosen.stream().map(String.class::cast).toList()))
                        : null;
            case CONSENT -> value instanceof Boolean given ? (given ? PlainAnswer.YES : "") : text(question, value);
            case SHORT_TEXT,
                    LONG_TEXT,
                    CRITERION,
                    ORGANISATION,
                    PERSON,
                    CHOICE,
                    THEME,
                    NUMBER,
                    MONEY,
                    DATE,
                    PERIOD,
                    PLACE,
                    LINK -> text(question, value);
            case FIGURES -> figures(value);
            case PICTURE, FILE -> null;
        };
    }

    private static @org.jspecify.annotations.Nullable String text(Question question, Object value) {
        return value instanceof String || value instanceof Number || value instanceof Boolean
                ? AnswerText.kept(question, value.toString())
                : null;
    }

    private static @org.jspecify.annotations.Nullable String figures(Object value) {
        if (!(value instanceof List<?> rows)) {
            return null;
        }
        var figures = new ArrayList<Figures.Row>();
        for (var row : rows) {
            if (!(row instanceof Map<?, ?> cells)) {
                return null;
            }
            figures.add(new Figures.Row(
                    text(cells, "measure"),
                    text(cells, "value"),
                    text(cells, "unit"),
                    text(cells, "from"),
                    text(cells, "until"),
                    text(cells, "method"),
                    text(cells, "source")));
        }
        return AnswerText.of(new Figures(figures));
    }

    private static String text(Map<?, ?> cells, String name) {
        var value = cells.get(name);
        return value == null ? "" : TypedText.line(value.toString());
    }
}
