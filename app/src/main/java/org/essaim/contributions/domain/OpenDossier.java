package org.essaim.contributions.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.essaim.calls.Call;
import org.essaim.calls.Stage;
import org.essaim.contributions.Submission.Decision;

/// A dossier with its call, as its contributor works on it. The stage is the first, and the next one for those chosen.
public record OpenDossier(Call call, Dossier dossier) {
    public Stage stage() {
        var first = call.stages().getFirst();
        var goesOn = dossier.isSubmitted(first.key())
                && dossier.decision() == Decision.CHOSEN
                && call.stages().size() > 1;
        return goesOn ? call.stages().get(1) : first;
    }

    public boolean isSubmitted() {
        return dossier.isSubmitted(stage().key());
    }

    /// Whether it was chosen, and its case can still be handed in.
    public boolean isAwaited(Instant now) {
        return dossier.isSubmitted(call.stages().getFirst().key())
                && dossier.withdrawal() == null
                && !isSubmitted()
                && !isClosed(now);
    }

    public Optional<Receipt> receipt() {
        return dossier.receipt(stage().key());
    }

    public boolean isClosed(Instant now) {
        return !now.isBefore(stage().closes());
    }

    public List<FormPage> pages() {
        return FormPage.of(call, stage());
    }
}
