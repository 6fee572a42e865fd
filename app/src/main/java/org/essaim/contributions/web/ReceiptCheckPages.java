package org.essaim.contributions.web;

import java.util.List;
import org.essaim.contributions.usecases.VerifyReceipt;
import org.essaim.kernel.Refusal;
import org.essaim.site.PageView;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Says to anyone who holds a receipt whether it is ours.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/receipts")
class ReceiptCheckPages {
    private final VerifyReceipt verify;

    ReceiptCheckPages(VerifyReceipt verify) {
        this.verify = verify;
    }

    @GetMapping
    PageView check(@RequestParam(defaultValue = "") String number, @RequestParam(defaultValue = "") String hash) {
        if (number.isBlank() && hash.isBlank()) {
            return PageView.of("contributions/receipts", new ReceiptCheckPage("", "", null, List.of()));
        }
        var receipt = verify.verify(number, hash);
        if (receipt.isEmpty()) {
            var refusals = List.of(Refusal.of("number", "contributions.refused.receipt"));
            return PageView.refused(
                    "contributions/receipts",
                    new ReceiptCheckPage(Typed.clean(number), Typed.clean(hash), null, refusals));
        }
        return PageView.of(
                "contributions/receipts",
                new ReceiptCheckPage(receipt.get().number(), receipt.get().sha256(), receipt.get(), List.of()));
    }
}
