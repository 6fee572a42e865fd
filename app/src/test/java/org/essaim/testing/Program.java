package org.essaim.testing;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A person's program: asks the API with a token that she made on her page.
public final class Program {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Visitor visitor;
    private final String token;

    /// What the API answered.
    public record Answer(int status, JsonNode body, String location) {
        /// The fields that were refused.
        public List<String> fields() {
            return body.path("errors")
                    .valueStream()
                    .map(error -> error.path("field").asString())
                    .toList();
        }
    }

    public Program(Visitor owner, String... scopes) {
        visitor = owner;
        owner.open("/en/account/tokens");
        owner.submitAll(
                "form[action$=/account/tokens]",
                Map.of("token-name", List.of("Program"), "scope", List.of(scopes), "days", List.of("30")));
        token = owner.page().select(".notice code").text();
    }

    private Program(Visitor visitor) {
        this.visitor = visitor;
        token = "";
    }

    /// One that has no token.
    public static Program ofNobody(Visitor visitor) {
        return new Program(visitor);
    }

    public Answer get(String path) {
        return answer(request(path).GET());
    }

    /// `body` as JSON; `key` as Idempotency-Key, none if empty.
    public Answer post(String path, String key, Map<String, ?> body) {
        return send(path, key, JSON.writeValueAsString(body));
    }

    /// The same with any content.
    public Answer send(String path, String key, String content) {
        var request = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(content));
        return answer(key.isEmpty() ? request : request.header("Idempotency-Key", key));
    }

    public Answer put(String path, Map<String, ?> body) {
        return answer(request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(visitor.address(path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer answer(HttpRequest.Builder request) {
        var response = visitor.raw(request);
        var text = new String(response.body(), StandardCharsets.UTF_8);
        return new Answer(
                response.statusCode(),
                JSON.readTree(text.isEmpty() ? "{}" : text),
                response.headers().firstValue("Location").orElse(""));
    }
}
