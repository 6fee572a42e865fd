package org.essaim.site.web;

import java.util.List;
import java.util.stream.Collectors;
import org.essaim.site.ApiProblem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/// What a program is told that asks the API for something it does not do: in English, what may be asked instead and
/// what to send, with the headers that say the same to machines. Speaks of no page and no button.
final class ApiRefusals {
    static final String TOKEN_WANTED = "Bearer realm=\"Essaim\"";
    private static final String DESCRIBED = " Every address is described at /api/openapi.json.";

    private ApiRefusals() {}

    static ResponseEntity<ProblemDetail> of(HttpStatus status, String kind, String number, HttpHeaders known) {
        var headers = new HttpHeaders();
        headers.putAll(known);
        headers.remove(HttpHeaders.CONTENT_TYPE);
        if (status == HttpStatus.UNAUTHORIZED) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, TOKEN_WANTED);
        }
        var answer = ApiProblem.of(status, kind, detail(status, number, known));
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return new ResponseEntity<>(answer.getBody(), headers, status);
    }

    private static String detail(HttpStatus status, String number, HttpHeaders known) {
        return switch (status) {
            case NOT_FOUND -> "There is nothing at this address." + DESCRIBED;
            case METHOD_NOT_ALLOWED ->
                "This address does not take that method. It takes " + methods(known) + "." + DESCRIBED;
            case UNAUTHORIZED ->
                "Send a valid token in the header Authorization: Bearer TOKEN. People create tokens at /en/account/tokens.";
            case FORBIDDEN ->
                "The person whose token this is, or the token itself, may not do this. Nothing was changed.";
            case UNSUPPORTED_MEDIA_TYPE ->
                "The body is not in a form that this address reads. Send it with the header Content-Type: "
                        + types(known.getAccept()) + ".";
            case NOT_ACCEPTABLE ->
                "This address cannot answer in a form that the header Accept asks for"
                        + (known.getAccept().isEmpty() ? "." : ". It answers " + types(known.getAccept()) + ".");
            case BAD_REQUEST ->
                "A parameter or the body could not be read: the body is one JSON object in UTF-8." + DESCRIBED;
            case CONTENT_TOO_LARGE -> "The body is larger than 2 MB. Nothing was changed.";
            case TOO_MANY_REQUESTS ->
                "More was asked within an hour than this token may ask. Wait as long as Retry-After says. Nothing was"
                        + " changed.";
            case SERVICE_UNAVAILABLE ->
                "The database does not answer just now. Send the same request again after Retry-After seconds; with the"
                        + " same Idempotency-Key it counts once.";
            default ->
                status.is4xxClientError()
                        ? "The request could not be read." + DESCRIBED
                        : "Something failed on our side"
                                + (number.isEmpty() ? "" : "; its number, for those who run this server: " + number)
                                + ".";
        };
    }

    private static String methods(HttpHeaders known) {
        var allowed = known.getAllow();
        return allowed.isEmpty()
                ? "others"
                : allowed.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }

    private static String types(List<MediaType> types) {
        return types.isEmpty()
                ? "application/json"
                : types.stream().map(MediaType::toString).collect(Collectors.joining(" or "));
    }
}
