package org.essaim.knowledge.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The signs by which works are known: DOI, ISBN and web address, each in one form. Refuses what has a wrong form or a
/// wrong check digit; whether the work exists is not asked, since the platform asks nobody else.
public final class Identifiers {
    private static final Pattern DOI =
            Pattern.compile("(?:https?://(?:dx\\.)?doi\\.org/|doi:\\s*)?(10\\.\\d{4,9}/[^\\s\"<>]{1,200})");

    private Identifiers() {}

    public static Optional<String> doi(String typed) {
        var match = DOI.matcher(typed.strip().toLowerCase(Locale.ROOT));
        return match.matches() ? Optional.of(match.group(1)) : Optional.empty();
    }

    /// Thirteen digits, also for the older ten.
    public static Optional<String> isbn(String typed) {
        var digits = typed.replaceAll("(?i)^\\s*isbn[:\\s]*", "")
                .replaceAll("[-\\s]", "")
                .toUpperCase(Locale.ROOT);
        if (digits.matches("\\d{9}[\\dX]") && isTenSound(digits)) {
            var twelve = "978" + digits.substring(0, 9);
            return Optional.of(twelve + lastOfThirteen(twelve));
        }
        return digits.matches("97[89]\\d{10}") && digits.charAt(12) == lastOfThirteen(digits.substring(0, 12))
                ? Optional.of(digits)
                : Optional.empty();
    }

    private static boolean isTenSound(String digits) {
        var sum = 0;
        for (var index = 0; index < 10; index++) {
            sum += (10 - index) * (digits.charAt(index) == 'X' ? 10 : digits.charAt(index) - '0');
        }
        return sum % 11 == 0;
    }

    private static char lastOfThirteen(String twelve) {
        var sum = 0;
        for (var index = 0; index < 12; index++) {
            sum += (twelve.charAt(index) - '0') * (index % 2 == 0 ? 1 : 3);
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }

    public static Optional<String> web(String typed) {
        try {
            var address = new URI(typed.strip());
            var scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
            return (scheme.equals("http") || scheme.equals("https"))
                            && address.getHost() != null
                            && typed.length() <= 500
                    ? Optional.of(address.toString())
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
