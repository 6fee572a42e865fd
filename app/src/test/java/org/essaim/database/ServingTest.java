package org.essaim.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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
            assertEquals(
                    "No mail is sent, since essaim.mail.host is not set: letters wait in the outbox, and"
                            + " ./essaim sign-in ADDRESS lets a person in.",
                    platform.until(line -> line.startsWith("No mail")));
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

            var settings = data.resolve("postgres/data/postgresql.conf");
            var away = Files.move(settings, settings.resolveSibling("away.conf"));
            postmaster().destroyForcibly();
            var answer = waitFor(503, root + "/health/ready");
            assertEquals("10", answer.headers().firstValue("Retry-After").orElse(""));
            Files.move(away, settings);
            waitFor(200, root + "/health/ready");

            platform.kill();
        }
        try (var again = serve()) {
            var root = again.until(line -> line.startsWith(READY)).substring(READY.length());
            assertEquals(200, get(root + "/health/ready").statusCode());
        }
    }

    @Test
    void anAddressThatThisMachineDoesNotHaveIsSaidInOneLine() {
        try (var platform = serve("--address", "192.0.2.1")) {
            assertEquals(
                    List.of("essaim: The address of --address cannot be listened at: Cannot assign requested address."),
                    platform.rest().stream()
                            .filter(line -> !line.startsWith("SLF4J"))
                            .toList());
            assertEquals(1, platform.exitCode());
        }
    }

    private ChildJava serve(String... options) {
        var arguments = new ArrayList<>(List.of("serve", "--port", "0", "--data", data.toString()));
        arguments.addAll(List.of(options));
        return ChildJava.start(LAUNCH, arguments.toArray(String[]::new));
    }

    private ProcessHandle postmaster() {
        return PostmasterFile.in(data.resolve("postgres/data"))
                .process()
                .flatMap(ProcessHandle::of)
                .orElseThrow();
    }

    private HttpResponse<String> waitFor(int status, String address) throws Exception {
        var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        var answer = get(address);
        while (answer.statusCode() != status) {
            assertTrue(System.nanoTime() < deadline, "still " + answer.statusCode() + " after 30 s");
            Thread.sleep(20);
            answer = get(address);
        }
        return answer;
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
