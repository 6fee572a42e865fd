package org.essaim.database;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The PostgreSQL that the platform starts itself: on loopback only, with a password, with durable settings, in a
/// memory of its own. Takes over what a killed run left behind, and starts the server again when it dies. Refuses data
/// of another major version.
public final class PostgresServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int TRIES_PAUSE_MILLIS = 400;

    private final Path data;
    private final PostgresPrograms programs;
    private final String password;
    private final int port;
    private final Thread watch;
    private volatile boolean wanted = true;

    private PostgresServer(Path data, PostgresPrograms programs, String password, int port) {
        this.data = data;
        this.programs = programs;
        this.password = password;
        this.port = port;
        this.watch = Thread.ofPlatform().daemon().name("postgres-watch").unstarted(this::keepAlive);
    }

    /// Starts the server on the data under `folder`, which is made when absent; answers when it accepts connections.
    public static PostgresServer start(Path folder) {
        try {
            Files.createDirectories(folder);
            var programs = PostgresPrograms.installedUnder(folder);
            var data = folder.resolve("data");
            var password = password(folder.resolve("password"));
            if (!Files.exists(data.resolve("PG_VERSION"))) {
                programs.makeData(folder, data, password);
            }
            refuseOtherMajor(data);
            programs.stop(data);
            var port = freePort();
            Files.writeString(data.resolve("postgresql.conf"), PostgresSettings.text(port));
            var server = new PostgresServer(data, programs, password, port);
            server.startPatiently();
            server.watch.start();
            return server;
        } catch (IOException e) {
            throw new CannotStart("The database under " + folder + " could not be started: " + e.getMessage());
        }
    }

    private static void refuseOtherMajor(Path data) throws IOException {
        var found = Files.readString(data.resolve("PG_VERSION")).strip();
        if (!found.equals(String.valueOf(PostgresBinaries.MAJOR))) {
            throw new CannotStart("The data in " + data + " was made by PostgreSQL " + found + ", this Essaim brings "
                    + PostgresBinaries.MAJOR
                    + ": back up with the Essaim that made it, then restore into a new data directory with this one.");
        }
    }

    private static String password(Path file) throws IOException {
        if (!Files.exists(file)) {
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Files.createFile(file, owner);
            Files.writeString(file, HexFormat.of().formatHex(bytes));
        }
        return Files.readString(file).strip();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void startPatiently() {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var answer = programs.start(data);
        while (!answer.succeeded()) {
            if (System.nanoTime() > deadline) {
                throw new CannotStart("The database did not start within " + PATIENCE.toSeconds() + " s; see "
                        + data.resolveSibling("log") + ": " + answer.lastLine());
            }
            pause();
            programs.stop(data);
            answer = programs.start(data);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(TRIES_PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keepAlive() {
        while (wanted) {
            pause();
            if (wanted && !isAlive()) {
                LOG.warn("The database stopped; starting it again");
                try {
                    startPatiently();
                } catch (CannotStart e) {
                    LOG.error("{}", e.getMessage());
                }
            }
        }
    }

    private boolean isAlive() {
        return postmaster(data)
                .flatMap(ProcessHandle::of)
                .map(ProcessHandle::isAlive)
                .orElse(false);
    }

    /// The process number of the server on this data, if one has written it down.
    public static java.util.Optional<Long> postmaster(Path data) {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
            return lines.isEmpty()
                    ? java.util.Optional.empty()
                    : java.util.Optional.of(Long.parseLong(lines.getFirst().strip()));
        } catch (IOException | NumberFormatException e) {
            return java.util.Optional.empty();
        }
    }

    /// The JDBC address of one of its databases.
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String user() {
        return PostgresPrograms.USER;
    }

    public String password() {
        return password;
    }

    @Override
    public void close() {
        wanted = false;
        programs.stop(data);
    }
}
