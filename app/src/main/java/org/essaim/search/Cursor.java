package org.essaim.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// The place in an answer after which the next page begins: after this entry, or, when it has gone, after as many as
/// came before. Opaque outside; text that was not made here is refused.
public record Cursor(Order order, int position, UUID id) {
    private static final Pattern FORM =
            Pattern.compile("([rtcn])\\.(\\d{1,7})\\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
    private static final int LONGEST = 120;

    public String encoded() {
        var text = order.name().substring(0, 1).toLowerCase(java.util.Locale.ROOT) + "." + position + "." + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    public static Optional<Cursor> decoded(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
            var match = FORM.matcher(plain);
            if (!match.matches()) {
                return Optional.empty();
            }
            var order = switch (match.group(1)) {
                case "r" -> Order.RELEVANCE;
                case "t" -> Order.TITLE;
                case "n" -> Order.NEWEST;
                default -> Order.COUNTRY;
            };
            return Optional.of(new Cursor(order, Integer.parseInt(match.group(2)), UUID.fromString(match.group(3))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
