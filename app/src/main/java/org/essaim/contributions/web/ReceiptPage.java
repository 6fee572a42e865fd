package org.essaim.contributions.web;

import java.util.List;
import org.essaim.contributions.domain.AnswerLine;
import org.essaim.contributions.domain.OpenDossier;
import org.essaim.contributions.domain.Receipt;

/// The proof of a submission, with everything that was handed in.
public record ReceiptPage(OpenDossier open, Receipt receipt, List<AnswerLine> lines, When when) {
    public String download() {
        return AnswerPages.path(open) + "/receipts/" + receipt.stage() + "/receipt.json";
    }
}
