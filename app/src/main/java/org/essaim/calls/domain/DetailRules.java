package org.essaim.calls.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.essaim.calls.Question;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Refusal;

/// What a question must say besides: a choice has at least two answers, no two of them the same; a condition speaks
/// of an earlier question, and of an answer that this one can have.
public final class DetailRules {
    public static final int MOST_OPTIONS = 60;

    private DetailRules() {}

    static List<Refusal> refusals(List<Question> questions) {
        var refusals = new ArrayList<Refusal>();
        for (var index = 0; index < questions.size(); index++) {
            var question = questions.get(index);
            var prefix = "q" + index + ".";
            options(refusals, question, prefix);
            if (!question.details().shownIf().isAlways()
                    && questions.subList(0, index).stream()
                            .noneMatch(
                                    earlier -> canBe(earlier, question.details().shownIf()))) {
                refusals.add(Refusal.of(prefix + "shown", "calls.refused.shown-if"));
            }
        }
        return refusals;
    }

    private static void options(List<Refusal> refusals, Question question, String prefix) {
        var options = question.details().options();
        if (!question.kind().hasOptions()) {
            return;
        }
        var field = prefix + "options.en";
        if (options.size() < 2
                || options.stream().anyMatch(option -> option.label().isEmpty())) {
            refusals.add(Refusal.of(field, "calls.refused.options"));
        }
        if (options.size() > MOST_OPTIONS) {
            refusals.add(Refusal.of(field, "calls.refused.many-options", Map.of("most", MOST_OPTIONS)));
        }
        var labels = new HashSet<LocalizedText>();
        if (options.stream().anyMatch(option -> !labels.add(option.label()))) {
            refusals.add(Refusal.of(field, "calls.refused.same-option"));
        }
    }

    /// Whether the other question can have the answer that a condition names.
    public static boolean canBe(Question earlier, Question.Condition condition) {
        return earlier.key().equals(condition.question()) && values(earlier).contains(condition.value());
    }

    /// The answers of a question that another may depend on.
    public static List<String> values(Question question) {
        return switch (question.kind()) {
            case CHOICE, CHOICES ->
                question.details().options().stream().map(Question.Option::key).toList();
            case CONSENT -> List.of("yes");
            case SHORT_TEXT,
                    LONG_TEXT,
                    CRITERION,
                    THEME,
                    NUMBER,
                    MONEY,
                    DATE,
                    PERIOD,
                    PLACE,
                    ORGANISATION,
                    PERSON,
                    LINK,
                    FIGURES,
                    PICTURE,
                    FILE -> List.of();
        };
    }
}
