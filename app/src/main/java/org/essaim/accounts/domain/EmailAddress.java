package org.essaim.accounts.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An e-mail address in the one form in which it is compared: trimmed, lower case. Refuses what no letter could reach,
/// and every character that could end a header.
public record EmailAddress(String value) {
    private static final int LONGEST = 254;
    private static final Pattern FORM =
            Pattern.compile("[^\\s\\p{Cntrl}@<>,;:\"()\\[\\]\\\\]{1,64}@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");

    public EmailAddress {
        if (!isAddress(value)) {
            throw new IllegalArgumentException("Not an e-mail address");
        }
    }

    public static Optional<EmailAddress> read(String typed) {
        var value = typed.strip().toLowerCase(Locale.ROOT);
        return isAddress(value) ? Optional.of(new EmailAddress(value)) : Optional.empty();
    }

    private static boolean isAddress(String value) {
        return value.length() <= LONGEST && FORM.matcher(value).matches();
    }
}
