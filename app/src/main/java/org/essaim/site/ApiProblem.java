package org.essaim.site;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.essaim.kernel.Language;
import org.essaim.kernel.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/// A refusal of the API, as problem details (RFC 9457) in English: `type` names the kind, `errors` every field at
/// fault with what is allowed.
public final class ApiProblem {
    private ApiProblem() {}

    public static ResponseEntity<ProblemDetail> of(HttpStatus status, String type, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:essaim:problem:" + type));
        problem.setTitle(status.getReasonPhrase());
        return answer(status, problem);
    }

    public static ResponseEntity<ProblemDetail> refused(HttpStatus status, List<Refusal> refusals, Words words) {
        return refused(status, refusals, Map.of(), words);
    }

    /// The same with what the fields are called, for those whose name says little: a question's text by its field.
    public static ResponseEntity<ProblemDetail> refused(
            HttpStatus status, List<Refusal> refusals, Map<String, String> names, Words words) {
        var errors = refusals.stream()
                .map(refusal -> Map.of("field", refusal.field(), "detail", detail(refusal, names, words)))
                .toList();
        var problem = ProblemDetail.forStatusAndDetail(status, errors.getFirst().get("detail"));
        problem.setType(URI.create("urn:essaim:problem:refused"));
        problem.setTitle(status.getReasonPhrase());
        problem.setProperty("errors", errors);
        return answer(status, problem);
    }

    private static String detail(Refusal refusal, Map<String, String> names, Words words) {
        var said = words.text(Language.EN, refusal.key(), refusal.arguments());
        return words.about(Language.EN, names.getOrDefault(refusal.field(), ""), said);
    }

    private static ResponseEntity<ProblemDetail> answer(HttpStatus status, ProblemDetail problem) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
