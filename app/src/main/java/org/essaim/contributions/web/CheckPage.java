package org.essaim.contributions.web;

import java.util.List;
import java.util.Objects;
import org.essaim.contributions.domain.AnswerLine;
import org.essaim.contributions.domain.FormPage;
import org.essaim.contributions.domain.OpenDossier;
import org.essaim.contributions.domain.Step;
import org.essaim.contributions.usecases.FieldNames;
import org.essaim.kernel.Refusal;
import org.essaim.site.Frame;

/// Everything that would be handed in, with what is still wrong and on which page.
public record CheckPage(
        OpenDossier open, List<AnswerLine> lines, List<Problem> problems, List<Refusal> refused, boolean closed) {
    /// Something wrong, and the page on which it can be changed.
    public record Problem(String page, Refusal refusal) {}

    /// What is wrong and with what.
    public String said(Frame frame, Problem problem) {
        var refusal = problem.refusal();
        var said = frame.text(refusal.key(), refusal.arguments());
        var name = open.pages().stream()
                .filter(page -> page.id().equals(problem.page()))
                .map(FormPage::question)
                .filter(Objects::nonNull)
                .findFirst()
                .map(question -> frame.best(question.label()).value())
                .orElseGet(() -> FieldNames.of(frame.words(), frame.language(), open.stage(), refusal.field()));
        return frame.words().about(frame.language(), name, said);
    }

    /// The message that says what handing in agrees to.
    public String consent() {
        return "contributions.check.consent."
                + Step.of(open.call(), open.stage().key()).word();
    }

    public String path() {
        return AnswerPages.path(open);
    }

    /// The page on which a line is changed.
    public String pageOf(AnswerLine line) {
        return open.pages().stream()
                .filter(page -> page.fields().contains(line.key()) || page.id().equals("q-" + line.key()))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
