package org.essaim.contributions.usecases;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.essaim.contributions.domain.Receipt;
import org.springframework.stereotype.Service;

/// Says whether a receipt is ours: the number and the hash must belong together. Tells nothing of what was handed in.
@Service
public class VerifyReceipt {
    private static final Pattern NUMBER = Pattern.compile("C-\\d{4}-\\d{4,9}(-\\d)?(\\.\\d{1,3})?");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final SubmissionStore submissions;

    VerifyReceipt(SubmissionStore submissions) {
        this.submissions = submissions;
    }

    public Optional<Receipt> verify(String number, String hash) {
        var wanted = number.strip().toUpperCase(Locale.ROOT);
        var given = hash.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        if (!NUMBER.matcher(wanted).matches() || !HASH.matcher(given).matches()) {
            return Optional.empty();
        }
        return submissions.find(wanted).filter(receipt -> receipt.sha256().equals(given));
    }
}
