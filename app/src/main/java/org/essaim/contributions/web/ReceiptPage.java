package org.essaim.contributions.web;

import java.util.List;
import org.essaim.contributions.Submission;
import org.essaim.contributions.domain.AnswerLine;
import org.essaim.contributions.domain.OpenDossier;
import org.essaim.contributions.domain.Receipt;
import org.essaim.contributions.domain.Step;

/// The proof of a submission, with everything that was handed in.
public record ReceiptPage(OpenDossier open, Receipt receipt, List<AnswerLine> lines, When when) {
    /// The message that says what comes next.
    public String next() {
        var decided = receipt.stage().equals(open.call().stages().getFirst().key())
                && open.dossier().decision() != Submission.Decision.PENDING;
        return "contributions.receipt.next."
                + (decided ? "decided" : Step.of(open.call(), receipt.stage()).word());
    }

    public String download() {
        return AnswerPages.path(open) + "/receipts/" + receipt.stage() + "/receipt.json";
    }
}
