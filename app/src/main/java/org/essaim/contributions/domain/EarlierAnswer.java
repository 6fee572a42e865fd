package org.essaim.contributions.domain;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essaim.calls.Question;
import org.essaim.kernel.LocalizedText;

/// What the same organisation said before where a page is still blank: in an earlier stage, or in another answer. Only
/// offered, never taken by itself. Pictures, consents and what is chosen from a list are asked anew.
public record EarlierAnswer(LocalizedText call, Instant at, Map<String, String> values) {
    public EarlierAnswer {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /// From the first of these, in their order, that has something for the page. The page's own dossier comes first.
    public static Optional<EarlierAnswer> of(OpenDossier open, FormPage page, List<OpenDossier> others) {
        var stored = page.values(open.stage(), open.dossier());
        if (stored.values().stream().anyMatch(value -> !value.isBlank())) {
            return Optional.empty();
        }
        var question = page.question();
        if (question == null) {
            return page.id().equals("organisation") ? organisation(page, others) : Optional.empty();
        }
        return isReused(question.kind()) ? answer(open, question, others) : Optional.empty();
    }

    private static Optional<EarlierAnswer> organisation(FormPage page, List<OpenDossier> others) {
        for (var other : others) {
            var basics = other.dossier().basics();
            if (!basics.organisation().isBlank()) {
                var values = new LinkedHashMap<String, String>();
                page.fields().forEach(field -> values.put(field, basics.get(field)));
                return Optional.of(from(other, values));
            }
        }
        return Optional.empty();
    }

    private static Optional<EarlierAnswer> answer(OpenDossier open, Question question, List<OpenDossier> others) {
        for (var stage : open.call().stages()) {
            if (!stage.equals(open.stage())) {
                var said = said(open, stage.key(), stage.questions(), question);
                if (said.isPresent()) {
                    return said;
                }
            }
        }
        for (var other : others) {
            for (var stage : other.call().stages()) {
                var said = said(other, stage.key(), stage.questions(), question);
                if (said.isPresent()) {
                    return said;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<EarlierAnswer> said(
            OpenDossier dossier, String stage, List<Question> questions, Question wanted) {
        var value = dossier.dossier().answers(stage).getOrDefault(wanted.key(), "");
        var same = questions.stream().anyMatch(one -> one.key().equals(wanted.key()) && one.kind() == wanted.kind());
        return same && !value.isBlank() ? Optional.of(from(dossier, Map.of(wanted.key(), value))) : Optional.empty();
    }

    private static EarlierAnswer from(OpenDossier dossier, Map<String, String> values) {
        return new EarlierAnswer(dossier.call().title(), dossier.dossier().changedAt(), values);
    }

    private static boolean isReused(Question.Kind kind) {
        return switch (kind) {
            case SHORT_TEXT, LONG_TEXT, NUMBER, MONEY, DATE, PERIOD, PLACE, ORGANISATION, PERSON, LINK -> true;
            case CRITERION, CHOICE, CHOICES, THEME, CONSENT, FIGURES, PICTURE, FILE -> false;
        };
    }
}
