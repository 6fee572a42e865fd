package org.essaim.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.essaim.kernel.CannotStart;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class OutsideDatabaseTest {
    @TempDir
    private Path data;

    @Test
    void thePlatformServesOnTheOldestPostgresThatItTakes() throws Exception {
        assumeTrue(DebianPostgres.isInstalled(), "PostgreSQL 15 is not installed here");
        try (var postgres = DebianPostgres.start();
                var platform = ChildJava.start(
                        "org.essaim.Launch",
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        data.toString(),
                        "--database",
                        postgres.address())) {
            var root = platform.until(line -> line.startsWith("Essaim is ready at "))
                    .substring("Essaim is ready at ".length());
            var client = HttpClient.newHttpClient();
            for (var path : List.of("/health/ready", "/en/sign-in", "/api/v1/practices")) {
                var answer = client.send(
                        HttpRequest.newBuilder(URI.create(root + path)).build(),
                        HttpResponse.BodyHandlers.discarding());
                assertEquals(200, answer.statusCode(), path);
            }
        }
    }

    @Test
    void anAddressIsReadAsWritten() {
        var address = OutsideAddress.parsed("postgresql://ess%40im:a%2Fb+c@db.example:5433/essaim?sslmode=require");

        assertEquals(
                "jdbc:postgresql://db.example:5433/essaim?sslmode=require&logServerErrorDetail=false",
                address.getJdbcUrl());
        assertEquals("ess@im", address.getUsername());
        assertEquals("a/b+c", address.getPassword());
    }

    @Test
    void anAddressOfAnotherKindIsRefused() {
        for (var wrong : List.of("mysql://a:b@c/d", "postgresql://db.example/essaim", "::", "postgresql://a@b/c")) {
            var refused = assertThrows(CannotStart.class, () -> OutsideAddress.parsed(wrong));
            assertEquals(
                    "--database takes an address like postgresql://user:password@host:5432/essaim.",
                    refused.getMessage());
        }
    }
}
