package org.essaim.contributions.web;

import java.util.List;
import org.essaim.calls.Call;
import org.essaim.calls.Stage;
import org.essaim.contributions.domain.AnswerLine;
import org.essaim.contributions.domain.Dossier;
import org.essaim.contributions.domain.Receipt;

/// One contribution with everything that was handed in, stage by stage.
public record DeskContributionPage(Call call, Dossier dossier, List<StageLines> stages) {
    /// What was handed in at one stage.
    public record StageLines(Stage stage, Receipt receipt, When when, List<AnswerLine> lines) {}
}
