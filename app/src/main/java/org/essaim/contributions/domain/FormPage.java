package org.essaim.contributions.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essaim.calls.Call;
import org.essaim.calls.Question;
import org.essaim.calls.Stage;
import org.essaim.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/// One page of a stage's form: the organisation, the subject, or one question. `id` stands in its address.
public record FormPage(
        String id, List<String> fields, @Nullable Question question) {
    /// How far a page is.
    public enum State {
        NOT_STARTED,
        OPTIONAL,
        STARTED,
        DONE
    }

    public static List<FormPage> of(Call call, Stage stage) {
        var pages = new ArrayList<FormPage>();
        if (call.stages().getFirst().key().equals(stage.key())) {
            if (call.asksForPractices()) {
                pages.add(new FormPage("organisation", Basics.ORGANISATION_FIELDS, null));
                pages.add(new FormPage("subject", Basics.PRACTICE_FIELDS, null));
            } else {
                pages.add(new FormPage("organisation", Basics.INTEREST_FIELDS, null));
            }
        }
        stage.questions().forEach(question -> pages.add(new FormPage("q-" + question.key(), List.of(), question)));
        return pages;
    }

    public static Optional<FormPage> find(Call call, Stage stage, String id) {
        return of(call, stage).stream().filter(page -> page.id().equals(id)).findFirst();
    }

    /// What is kept of this page, by the names of its fields.
    public Map<String, String> values(Stage stage, Dossier dossier) {
        var values = new LinkedHashMap<String, String>();
        if (question == null) {
            fields.forEach(field -> values.put(field, dossier.basics().get(field)));
        } else {
            values.put(question.key(), dossier.answers(stage.key()).getOrDefault(question.key(), ""));
        }
        return values;
    }

    /// What was typed on this page, as it is kept.
    public Map<String, String> kept(Map<String, String> typed) {
        var kept = new LinkedHashMap<String, String>();
        typed.forEach((field, value) ->
                kept.put(field, question == null ? TypedText.line(value) : AnswerText.kept(question, value)));
        return kept;
    }

    public List<Refusal> refusals(Call call, Stage stage, Dossier dossier) {
        if (question == null) {
            return AnswerRules.basics(dossier.basics(), call, fields, true);
        }
        return AnswerRules.answer(question, dossier.answers(stage.key()).getOrDefault(question.key(), ""), call);
    }

    public State state(Call call, Stage stage, Dossier dossier) {
        if (values(stage, dossier).values().stream().allMatch(String::isBlank)) {
            return question == null || question.required() ? State.NOT_STARTED : State.OPTIONAL;
        }
        var isBlank = question != null
                && AnswerRules.isMissing(question, dossier.answers(stage.key()).getOrDefault(question.key(), ""));
        return !isBlank && refusals(call, stage, dossier).isEmpty() ? State.DONE : State.STARTED;
    }
}
