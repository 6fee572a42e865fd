package org.essaim.contributions.web;

import java.time.ZoneId;
import java.util.List;
import org.essaim.contributions.domain.Receipt;
import org.essaim.kernel.Refusal;
import org.essaim.site.Frame;
import org.jspecify.annotations.Nullable;

/// What was asked of a receipt, and what is known of it.
public record ReceiptCheckPage(
        String number, String hash, @Nullable Receipt receipt, List<Refusal> refusals) {
    /// When the submission was received, in UTC; the call is not told.
    public String moment(Frame frame) {
        return receipt == null ? "" : frame.moment(receipt.submittedAt(), ZoneId.of("UTC"));
    }
}
