package org.essaim.site.web;

import java.util.Optional;
import org.springframework.http.HttpStatus;

/// What an error page says: one of the kinds that have words of their own, the number of a failure to quote, and
/// what was sent, where it can be sent again.
public record ErrorPage(String kind, int status, String number, Optional<SentForm> sent) {
    static ErrorPage of(HttpStatus status, String number) {
        var kind = switch (status) {
            case NOT_FOUND -> "not-found";
            case UNAUTHORIZED -> "sign-in";
            case FORBIDDEN -> "not-allowed";
            case METHOD_NOT_ALLOWED -> "method";
            case CONTENT_TOO_LARGE -> "too-large";
            case SERVICE_UNAVAILABLE -> "away";
            case TOO_MANY_REQUESTS -> "too-many";
            default -> status.is4xxClientError() ? "bad-request" : "failure";
        };
        return new ErrorPage(kind, status.value(), number, Optional.empty());
    }
}
