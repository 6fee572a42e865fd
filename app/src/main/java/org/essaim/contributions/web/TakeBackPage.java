package org.essaim.contributions.web;

import java.util.List;
import org.essaim.contributions.domain.OpenDossier;
import org.essaim.kernel.Refusal;

/// Where an answer is taken back, with the reason that was typed.
public record TakeBackPage(OpenDossier open, String because, List<Refusal> refusals) {
    public String path() {
        return AnswerPages.path(open);
    }
}
