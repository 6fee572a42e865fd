package org.essaim.contributions.web;

import java.util.List;
import java.util.Map;
import org.essaim.calls.Call;
import org.essaim.calls.Stage;
import org.essaim.contributions.Submission.Decision;
import org.essaim.contributions.domain.AnswerLine;
import org.essaim.contributions.domain.Dossier;
import org.essaim.contributions.domain.HandedIn;
import org.essaim.contributions.domain.OpenDossier;
import org.essaim.contributions.domain.Receipt;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/// One contribution with everything that was handed in, stage by stage, and with what reaches its contributor;
/// `shutOut` is why it may not be chosen, or empty; `earlier` was handed in before it was corrected; `back` is the
/// form that sends it back, as typed.
public record DeskContributionPage(
        Call call,
        Dossier dossier,
        List<StageLines> stages,
        List<StageLines> earlier,
        LocalizedText shutOut,
        Reach reach,
        Map<String, String> back) {
    /// Whether what stands at its present stage can be sent back.
    public boolean mayGoBack() {
        return dossier.isSubmitted(new OpenDossier(call, dossier).stage().key())
                && dossier.withdrawal() == null
                && dossier.decision() != Decision.NOT_CHOSEN;
    }

    /// When a correction that is wanted must come; null where none is.
    public @Nullable When backUntil() {
        var correction = dossier.correction();
        return correction == null ? null : new When(correction.until(), call.zone());
    }

    /// The same with what was typed to send it back.
    DeskContributionPage with(Map<String, String> typed) {
        return new DeskContributionPage(call, dossier, stages, earlier, shutOut, reach, typed);
    }

    /// What was handed in at one stage.
    public record StageLines(Stage stage, Receipt receipt, When when, List<AnswerLine> lines) {
        /// The number of the form that was answered, or blank.
        public String form() {
            return HandedIn.form(receipt);
        }
    }

    /// The address as it stands in its field; whether a case is awaited; what was just done, `sent` or `noted` or
    /// blank; a link that is shown this once, or blank.
    public record Reach(String email, boolean awaited, String done, String link, List<Refusal> refusals) {}
}
