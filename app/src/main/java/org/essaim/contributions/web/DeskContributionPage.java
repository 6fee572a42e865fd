package org.essaim.contributions.web;

import java.util.List;
import org.essaim.calls.Call;
import org.essaim.calls.Stage;
import org.essaim.contributions.domain.AnswerLine;
import org.essaim.contributions.domain.Dossier;
import org.essaim.contributions.domain.Receipt;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Refusal;

/// One contribution with everything that was handed in, stage by stage, and with what reaches its contributor;
/// `shutOut` is why it may not be chosen, or empty.
public record DeskContributionPage(
        Call call, Dossier dossier, List<StageLines> stages, LocalizedText shutOut, Reach reach) {
    /// What was handed in at one stage.
    public record StageLines(Stage stage, Receipt receipt, When when, List<AnswerLine> lines) {}

    /// The address as it stands in its field; whether a case is awaited; what was just done, `sent` or `noted` or
    /// blank; a link that is shown this once, or blank.
    public record Reach(String email, boolean awaited, String done, String link, List<Refusal> refusals) {}
}
