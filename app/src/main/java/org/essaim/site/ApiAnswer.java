package org.essaim.site;

import java.util.Optional;
import org.essaim.kernel.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// What the API answers to one person's program: never kept by anything on the way. And what such a program sends with
/// a wish, its own name for it, so that the wish can be repeated; blank ones and those of over 255 characters are
/// refused.
public final class ApiAnswer {
    /// The header with the program's own name for one wish.
    public static final String KEY = "Idempotency-Key";

    private static final int LONGEST_KEY = 255;

    private ApiAnswer() {}

    public static <T> ResponseEntity<T> of(T body) {
        return with(HttpStatus.OK).body(body);
    }

    public static ResponseEntity.BodyBuilder with(HttpStatus status) {
        return ResponseEntity.status(status).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /// Why this is no name for a wish.
    public static Optional<Refusal> refusal(String key) {
        return key.isBlank() || key.length() > LONGEST_KEY
                ? Optional.of(Refusal.of(KEY, "site.sent.key"))
                : Optional.empty();
    }
}
