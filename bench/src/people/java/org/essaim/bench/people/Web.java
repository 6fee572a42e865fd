package org.essaim.bench.people;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Asks the platform as the proxy in front of it would, for one person at a time.
public final class Web {
    /// No connection, or none that answered in time.
    public static final int NOTHING = 0;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String address;

    public Web(String address) {
        this.address = address;
    }

    /// One answer; `milliseconds` from the first byte sent to the last received.
    public record Answer(int status, String text, String location, List<String> cookies, double milliseconds) {
        public boolean isDone() {
            return status >= 200 && status < 400;
        }
    }

    public Answer get(String path, String cookies, String client) throws InterruptedException {
        return send(request(path, cookies, client).GET());
    }

    public Answer post(String path, String cookies, String client, Map<String, String> fields)
            throws InterruptedException {
        var body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path, cookies, client)
                .header("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path, String cookies, String client) {
        var request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : address + path))
                .timeout(Duration.ofSeconds(60))
                .header("X-Forwarded-For", client);
        return cookies.isEmpty() ? request : request.header("Cookie", cookies);
    }

    private Answer send(HttpRequest.Builder request) throws InterruptedException {
        var began = System.nanoTime();
        try {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(
                    answer.statusCode(),
                    answer.body(),
                    answer.headers().firstValue("Location").orElse(""),
                    answer.headers().allValues("Set-Cookie"),
                    (System.nanoTime() - began) / 1e6);
        } catch (IOException e) {
            return new Answer(NOTHING, "", "", java.util.List.of(), (System.nanoTime() - began) / 1e6);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
