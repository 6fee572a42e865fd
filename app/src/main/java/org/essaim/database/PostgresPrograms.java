package org.essaim.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.essaim.kernel.CannotStart;

/// Runs PostgreSQL's own programs. They refuse to run as root: there they get a user namespace of their own, or, where
/// the machine forbids that, the user `nobody` and the folder's ownership.
final class PostgresPrograms {
    static final String USER = "essaim";
    private static final int NOBODY = 65_534;

    /// How a program ended, and what it said last.
    record Answer(boolean succeeded, String lastLine) {}

    private final Path home;
    private final List<String> prefix;

    private PostgresPrograms(Path home, List<String> prefix) {
        this.home = home;
        this.prefix = prefix;
    }

    static PostgresPrograms installedUnder(Path folder) {
        return new PostgresPrograms(PostgresBinaries.unpackedUnder(folder), prefix(folder));
    }

    private static List<String> prefix(Path folder) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        if (run(List.of("unshare", "-U", "true")).succeeded()) {
            return List.of("unshare", "-U");
        }
        if (run(List.of("chown", "-R", NOBODY + ":" + NOBODY, folder.toString()))
                .succeeded()) {
            return List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
        }
        throw new CannotStart("PostgreSQL refuses to run as root here; start Essaim as an ordinary user.");
    }

    void makeData(Path folder, Path data, String password) throws IOException {
        var half = folder.resolve("data-being-made");
        deleteAll(half);
        var passwordFile = Files.createTempFile(folder, "password", "");
        try {
            Files.writeString(passwordFile, password);
            if (prefix.contains("setpriv")) {
                run(List.of("chown", String.valueOf(NOBODY), passwordFile.toString()));
            }
            var answer = program(
                    "initdb",
                    List.of(
                            "-D",
                            half.toString(),
                            "-U",
                            USER,
                            "--pwfile=" + passwordFile,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale-provider=builtin",
                            "--locale=C.UTF-8"));
            if (!answer.succeeded()) {
                throw new CannotStart("The database could not be made in " + folder + ": " + answer.lastLine());
            }
            Files.move(half, data);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    /// Starts the server and waits for it so many seconds; it goes on starting if they were too few.
    Answer start(Path data, int seconds) {
        return program(
                "pg_ctl",
                List.of(
                        "start",
                        "-w",
                        "-t",
                        String.valueOf(seconds),
                        "-D",
                        data.toString(),
                        "-l",
                        data.resolveSibling("log").toString()));
    }

    /// Stops the server that runs on the data; nothing to stop is no fault.
    void stop(Path data) {
        if (PostmasterFile.in(data).serverLives()) {
            program("pg_ctl", List.of("stop", "-m", "fast", "-w", "-t", "20", "-D", data.toString()));
        }
    }

    private Answer program(String name, List<String> arguments) {
        var command = new ArrayList<>(prefix);
        command.add(home.resolve("bin").resolve(name).toString());
        command.addAll(arguments);
        return run(command);
    }

    private static Answer run(List<String> command) {
        try {
            var output = Files.createTempFile("essaim-postgres", ".txt");
            try {
                var builder = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .redirectInput(ProcessBuilder.Redirect.from(
                                Path.of("/dev/null").toFile()));
                builder.environment().put("LC_ALL", "C");
                builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
                var process = builder.start();
                var ended = process.waitFor(60, TimeUnit.SECONDS);
                if (!ended) {
                    process.destroyForcibly();
                }
                var lines = Files.readAllLines(output, StandardCharsets.UTF_8);
                return new Answer(ended && process.exitValue() == 0, lines.isEmpty() ? "" : lines.getLast());
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            return new Answer(false, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(false, "interrupted");
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
