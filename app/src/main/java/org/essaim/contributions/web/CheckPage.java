package org.essaim.contributions.web;

import java.util.List;
import org.essaim.contributions.domain.AnswerLine;
import org.essaim.contributions.domain.OpenDossier;
import org.essaim.kernel.Refusal;

/// Everything that would be handed in, with what is still wrong and on which page.
public record CheckPage(
        OpenDossier open, List<AnswerLine> lines, List<Problem> problems, List<Refusal> refused, boolean closed) {
    /// Something wrong, and the page on which it can be changed.
    public record Problem(String page, Refusal refusal) {}

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
