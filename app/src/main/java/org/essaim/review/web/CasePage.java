package org.essaim.review.web;

import java.util.List;
import java.util.Optional;
import org.essaim.calls.Question;
import org.essaim.contributions.Contributions;
import org.essaim.contributions.Submission;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Refusal;
import org.essaim.review.domain.CaseToReview;
import org.essaim.site.Frame;

/// One case before its reviewer, with what she typed. When it was overtaken, `current` is what is kept now and
/// `form` what was typed over an older version; `at` is the time of the page in the call's zone.
public record CasePage(
        CaseToReview current,
        JudgementForm form,
        Contributions.Told told,
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

    /// A question with its answer in words.
    public record Answered(Question question, Contributions.Answer answer) {}

    /// What was answered, in the form's order.
    public List<Answered> answered() {
        return told.answers().stream()
                .flatMap(answer -> current.desk().call().stages().getFirst().questions().stream()
                        .filter(question -> question.key().equals(answer.question()))
                        .map(question -> new Answered(question, answer)))
                .toList();
    }
}
