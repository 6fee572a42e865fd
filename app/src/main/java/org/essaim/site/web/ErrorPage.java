package org.essaim.site.web;

import java.util.Optional;
import org.springframework.http.HttpStatus;

/// What an error page says: one of the kinds that have words of their own, the number of a failure to quote, what was
/// sent, where it can be sent again, and else the address of the page on which the form stood, or empty.
public record ErrorPage(String kind, int status, String number, Optional<SentForm> sent, String back) {
    ErrorPage(String kind, int status, String number, Optional<SentForm> sent) {
        this(kind, status, number, sent, "");
    }

    /// For what was too large to be read.
    static ErrorPage tooLarge(String back) {
        return new ErrorPage("too-large", HttpStatus.CONTENT_TOO_LARGE.value(), "", Optional.empty(), back);
    }

    static ErrorPage of(HttpStatus status, String number) {
        var kind = switch (status) {
            case NOT_FOUND -> "not-found";
            case UNAUTHORIZED -> "sign-in";
            case FORBIDDEN -> "not-allowed";
            case METHOD_NOT_ALLOWED -> "method";
            case SERVICE_UNAVAILABLE -> "away";
            case TOO_MANY_REQUESTS -> "too-many";
            default -> status.is4xxClientError() ? "bad-request" : "failure";
        };
        return new ErrorPage(kind, status.value(), number, Optional.empty());
    }
}
