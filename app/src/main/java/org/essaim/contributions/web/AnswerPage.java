package org.essaim.contributions.web;

import java.util.List;
import org.essaim.calls.Call;
import org.essaim.contributions.domain.OpenDossier;
import org.essaim.kernel.Refusal;

/// Where an answer begins, with the dossiers that this browser has in the call already.
public record AnswerPage(
        Call call, boolean open, List<OpenDossier> mine, boolean sent, String email, List<Refusal> refusals) {
    public String path(OpenDossier dossier) {
        return AnswerPages.path(dossier);
    }

    public When closes() {
        return new When(call.stages().getFirst().closes(), call.zone());
    }
}
