package org.essaim.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole platform in a process of its own, as `./essaim serve` starts it.
@Tag("slow")
class ServingTest {
    private static final String LAUNCH = "org.essaim.Launch";
    private static final String READY = "Essaim is ready at ";

    @TempDir
    private Path data;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void servesAgainAfterTheDatabaseWasKilledAndRefusesASecondStart() throws Exception {
        try (var platform = serve()) {
            var root = platform.until(line -> line.startsWith(READY)).substring(READY.length());
            assertEquals(200, get(root + "/health/ready").statusCode());

            var second = serve();
            assertEquals(
                    List.of("essaim: The data directory " + data.toAbsolutePath()
                            + " is in use by another Essaim; stop that one, or choose another with --data."),
                    second.rest().stream()
                            .filter(line -> !line.startsWith("SLF4J"))
                            .toList());
            assertEquals(1, second.exitCode());

            var killed = postmaster();
            killed.destroyForcibly();
            waitUntilServedByAnother(killed, root + "/health/ready");

            platform.kill();
        }
        try (var again = serve()) {
            var root = again.until(line -> line.startsWith(READY)).substring(READY.length());
            assertEquals(200, get(root + "/health/ready").statusCode());
        }
    }

    private ChildJava serve() {
        return ChildJava.start(LAUNCH, "serve", "--port", "0", "--data", data.toString());
    }

    private ProcessHandle postmaster() {
        return PostmasterFile.in(data.resolve("postgres/data"))
                .process()
                .flatMap(ProcessHandle::of)
                .orElseThrow();
    }

    /// Meanwhile the answer is late, or 503 with the time after which to ask again; never anything else.
    private void waitUntilServedByAnother(ProcessHandle killed, String address) throws Exception {
        var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        var served = false;
        while (!served) {
            assertTrue(System.nanoTime() < deadline, "not served again within 30 s");
            Thread.sleep(20);
            var answer = get(address);
            if (answer.statusCode() == 503) {
                assertEquals("10", answer.headers().firstValue("Retry-After").orElse(""));
            } else {
                assertEquals(200, answer.statusCode());
            }
            var now = PostmasterFile.in(data.resolve("postgres/data")).process();
            served = answer.statusCode() == 200 && now.isPresent() && now.get() != killed.pid();
        }
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
