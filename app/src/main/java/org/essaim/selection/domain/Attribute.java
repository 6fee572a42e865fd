package org.essaim.selection.domain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.essaim.calls.Call;
import org.essaim.calls.Question;
import org.essaim.contributions.Submission;

/// What quotas can be agreed on. The words are those of the frozen files and never change.
public enum Attribute {
    COUNTRY,
    THEME,
    LANGUAGE,
    CRITERION;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Attribute> of(String word) {
        return List.of(values()).stream()
                .filter(attribute -> attribute.word().equals(word))
                .findFirst();
    }

    /// The values that a submission has; the criterion is what it answered to the call's question about it.
    public Set<String> values(Submission submission, Call call) {
        return switch (this) {
            case COUNTRY -> Set.of(submission.country());
            case THEME -> Set.of(submission.theme().value());
            case LANGUAGE -> Set.of(submission.language().code());
            case CRITERION ->
                call.stages().getFirst().questions().stream()
                        .filter(question -> question.kind() == Question.Kind.CRITERION)
                        .map(question -> submission.answers().getOrDefault(question.key(), ""))
                        .filter(value -> !value.isBlank())
                        .collect(Collectors.toSet());
        };
    }
}
