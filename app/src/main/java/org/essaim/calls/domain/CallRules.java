package org.essaim.calls.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.essaim.calls.Call;
import org.essaim.calls.Question;
import org.essaim.calls.Stage;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Refusal;

/// What a call must have: little while it is a draft, everything a contributor needs before it opens.
public final class CallRules {
    public static final int LONGEST_TITLE = 160;
    public static final int LONGEST_TEXT = 20_000;
    public static final int MOST_WORDS = 5_000;
    public static final int MOST_QUESTIONS = 40;
    public static final int SCALE = 5;
    public static final int MOST_GRACE = 1_440;

    /// Names that the form's own fields have: a question called so could not be told from them.
    public static final Set<String> RESERVED = Set.of(
            "organisation",
            "country",
            "city",
            "email",
            "role",
            "title",
            "theme",
            "language",
            "received",
            "number",
            "channel",
            "state",
            "stage",
            "answers",
            "version",
            "autosave",
            "do",
            "key",
            "file",
            "remove",
            "alternative",
            "credit",
            "licence");

    private CallRules() {}

    public static List<Refusal> refusals(CallChange change) {
        return switch (change) {
            case CallChange.Texts texts -> texts(texts);
            case CallChange.Answers answers ->
                answers.languages().isEmpty() ? List.of(Refusal.of("languages", "calls.refused.languages")) : List.of();
            case CallChange.Criteria criteria -> criteria(criteria);
            case CallChange.Stages stages -> stages(stages.stages());
        };
    }

    private static List<Refusal> texts(CallChange.Texts texts) {
        var refusals = new ArrayList<Refusal>();
        if (texts.title().isEmpty()) {
            refusals.add(Refusal.of("title.en", "calls.refused.title"));
        }
        tooLong(refusals, "title", texts.title(), LONGEST_TITLE);
        tooLong(refusals, "summary", texts.summary(), LONGEST_TEXT);
        tooLong(refusals, "text", texts.text(), LONGEST_TEXT);
        return refusals;
    }

    private static void tooLong(List<Refusal> refusals, String field, LocalizedText text, int most) {
        text.passages().forEach((language, passage) -> {
            var length = passage.value().length();
            if (length > most) {
                refusals.add(Refusal.of(
                        field + "." + language.code(),
                        "calls.refused.too-long",
                        Map.of("length", length, "most", most)));
            }
        });
    }

    private static List<Refusal> criteria(CallChange.Criteria change) {
        var refusals = new ArrayList<Refusal>();
        var keys = new HashSet<String>();
        for (var index = 0; index < change.criteria().size(); index++) {
            var criterion = change.criteria().get(index);
            if (criterion.name().isEmpty()) {
                refusals.add(Refusal.of("c" + index + ".name.en", "calls.refused.criterion-name"));
            }
            if (!keys.add(criterion.key())) {
                refusals.add(Refusal.of("c" + index + ".name.en", "calls.refused.same-key"));
            }
            if (criterion.scale().size() != SCALE || criterion.scale().stream().anyMatch(LocalizedText::isEmpty)) {
                refusals.add(Refusal.of("c" + index + ".scale1.en", "calls.refused.scale"));
            }
        }
        return refusals;
    }

    private static List<Refusal> stages(List<Stage> stages) {
        var refusals = new ArrayList<Refusal>();
        for (var index = 0; index < stages.size(); index++) {
            var stage = stages.get(index);
            if (stage.title().isEmpty()) {
                refusals.add(Refusal.of("title.en", "calls.refused.stage-title"));
            }
            if (index > 0 && stage.opens().isBefore(stages.get(index - 1).closes())) {
                refusals.add(Refusal.of("opens.day", "calls.refused.stages-overlap"));
            }
            if (stage.grace() < 0 || stage.grace() > MOST_GRACE) {
                refusals.add(Refusal.of("grace", "calls.refused.grace", Map.of("most", MOST_GRACE)));
            }
            questions(refusals, stage.questions());
            refusals.addAll(DetailRules.refusals(stage.questions()));
        }
        return refusals;
    }

    private static void questions(List<Refusal> refusals, List<Question> questions) {
        Set<String> keys = new HashSet<>();
        if (questions.size() > MOST_QUESTIONS) {
            refusals.add(Refusal.of("q0.label.en", "calls.refused.many-questions", Map.of("most", MOST_QUESTIONS)));
        }
        for (var index = 0; index < questions.size(); index++) {
            var question = questions.get(index);
            if (question.label().isEmpty()) {
                refusals.add(Refusal.of("q" + index + ".label.en", "calls.refused.question-label"));
            }
            if (RESERVED.contains(question.key())) {
                refusals.add(Refusal.of(
                        "q" + index + ".label.en", "calls.refused.reserved-key", Map.of("key", question.key())));
            }
            if (!keys.add(question.key())) {
                refusals.add(Refusal.of("q" + index + ".label.en", "calls.refused.same-key"));
            }
            if (question.words() < 0 || question.words() > MOST_WORDS) {
                refusals.add(Refusal.of("q" + index + ".words", "calls.refused.words", Map.of("most", MOST_WORDS)));
            }
        }
    }

    /// What was announced and would be taken back: a stage of an open call closes no earlier than was said, and one
    /// that has opened keeps its opening.
    public static List<Refusal> takenBack(Call call, CallChange.Stages change, Instant now) {
        var refusals = new ArrayList<Refusal>();
        for (var before : call.stages()) {
            for (var after : change.stages()) {
                if (!after.key().equals(before.key())) {
                    continue;
                }
                if (!before.opens().isAfter(now) && !after.opens().equals(before.opens())) {
                    refusals.add(Refusal.of("opens.day", "calls.refused.has-opened"));
                }
                if (after.closes().isBefore(before.closes())) {
                    refusals.add(Refusal.of("closes.day", "calls.refused.not-later"));
                }
            }
        }
        return refusals;
    }

    /// What is missing before the call can be opened, by the part that lacks it.
    public static List<Refusal> missing(Call call, Instant now) {
        var refusals = new ArrayList<Refusal>();
        written(refusals, call.title(), "calls.refused.open-title");
        written(refusals, call.summary(), "calls.refused.open-summary");
        written(refusals, call.text(), "calls.refused.open-text");
        if (call.languages().isEmpty()
                || (call.asksForPractices() && call.themes().isEmpty())) {
            refusals.add(Refusal.of(
                    "answers", call.asksForPractices() ? "calls.refused.open-answers" : "calls.refused.languages"));
        }
        if (call.asksForPractices() && call.criteria().isEmpty()) {
            refusals.add(Refusal.of("criteria", "calls.refused.open-criteria"));
        }
        if (call.stages().getFirst().questions().isEmpty()) {
            refusals.add(Refusal.of("stages", "calls.refused.open-questions"));
        } else if (call.asksForPractices()
                && call.stages().getFirst().questions().stream().noneMatch(CallRules::makesASummary)) {
            refusals.add(Refusal.of("stages", "calls.refused.open-long-text"));
        }
        if (!call.stages().getFirst().closes().isAfter(now)) {
            refusals.add(Refusal.of("stages", "calls.refused.open-late"));
        }
        return refusals;
    }

    private static void written(List<Refusal> refusals, LocalizedText text, String key) {
        if (text.isEmpty()) {
            refusals.add(Refusal.of("texts", key));
        }
    }

    /// The first such answer becomes the summary of the public sheet.
    private static boolean makesASummary(Question question) {
        return question.kind() == Question.Kind.LONG_TEXT && question.required();
    }
}
