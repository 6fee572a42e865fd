package org.essaim.review.web;

import java.util.List;
import java.util.Optional;
import org.essaim.calls.Question;
import org.essaim.contributions.Submission;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Refusal;
import org.essaim.review.domain.CaseToReview;
import org.essaim.site.Frame;

/// One case before its reviewer, with what she typed. When it was overtaken, `current` is what is kept now and `form`
/// what was typed over an older version; `at` is the time of the page in the call's zone.
public record CasePage(
        CaseToReview current,
        JudgementForm form,
        Optional<LocalizedText> theme,
        boolean overtaken,
        String notice,
        String at,
        List<Refusal> refusals) {
    public Submission submission() {
        return current.submission();
    }

    /// How far what is kept has come: `finished`, `draft`, or `none`.
    public String state() {
        return current.version() == 0 ? "none" : current.finished() ? "finished" : "draft";
    }

    public String path() {
        return path(current.submission());
    }

    public String path(Submission submission) {
        return deskPath() + "/" + Frame.encoded(submission.number());
    }

    public String deskPath() {
        return "/desk/reviews/" + current.desk().call().slug();
    }

    public Optional<Submission> next() {
        return current.desk()
                .list()
                .next()
                .filter(next -> !next.id().equals(submission().id()));
    }

    /// The questions of the first stage that were answered in words, in the form's order.
    public List<Question> answered() {
        return current.desk().call().stages().getFirst().questions().stream()
                .filter(question -> isWords(question.kind()))
                .filter(question -> !answer(question).isBlank())
                .toList();
    }

    public String answer(Question question) {
        return submission().answers().getOrDefault(question.key(), "");
    }

    /// The name of the criterion that was chosen, or the answer as it stands.
    public LocalizedText chosen(Question question) {
        return current.desk().call().criteria().stream()
                .filter(criterion -> criterion.key().equals(answer(question)))
                .findFirst()
                .map(criterion -> criterion.name())
                .orElseGet(() -> LocalizedText.of(submission().language(), answer(question)));
    }

    private static boolean isWords(Question.Kind kind) {
        return switch (kind) {
            case SHORT_TEXT, LONG_TEXT, CRITERION -> true;
            case NUMBER, MONEY, DATE, PERIOD, PLACE, ORGANISATION, LINK -> true;
            case CHOICE, CHOICES, THEME, PERSON, CONSENT, FIGURES, PICTURE -> false;
        };
    }
}
