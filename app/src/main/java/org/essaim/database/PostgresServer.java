package org.essaim.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.essaim.kernel.CannotStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The PostgreSQL that the platform starts itself: on loopback only, with a password, with durable settings, in a
/// memory of its own. Takes over what a killed run left behind, and starts the server again when it dies. Refuses data
/// of another major version.
public final class PostgresServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration RECOVERY = Duration.ofMinutes(30);
    private static final int FIRST_WAIT_SECONDS = 20;
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int TRIES_PAUSE_MILLIS = 400;

    private final Path data;
    private final PostgresPrograms programs;
    private final String password;
    private final int port;
    private final int firstWait;
    private final Thread watch;
    private volatile boolean wanted = true;

    private PostgresServer(Path data, PostgresPrograms programs, String password, int port, int firstWait) {
        this.data = data;
        this.programs = programs;
        this.password = password;
        this.port = port;
        this.firstWait = firstWait;
        this.watch = Thread.ofPlatform().daemon().name("postgres-watch").unstarted(this::keepAlive);
    }

    /// Starts the server on the data under `folder`, which is made when absent; answers when it accepts connections.
    public static PostgresServer start(Path folder) {
        return start(folder.toAbsolutePath().normalize(), FIRST_WAIT_SECONDS);
    }

    static PostgresServer start(Path folder, int firstWait) {
        try {
            Files.createDirectories(folder);
            var data = folder.resolve("data");
            refuseOtherMajor(data);
            var programs = PostgresPrograms.installedUnder(folder);
            var password = password(folder.resolve("password"));
            if (!Files.exists(data.resolve("PG_VERSION"))) {
                programs.makeData(folder, data, password);
            }
            programs.stop(data);
            PostgresBinaries.clearOthers(folder);
            var port = freePort();
            Files.writeString(data.resolve("postgresql.conf"), PostgresSettings.text(port));
            var server = new PostgresServer(data, programs, password, port, firstWait);
            server.startPatiently();
            server.watch.start();
            return server;
        } catch (IOException e) {
            throw new CannotStart("The database under " + folder + " could not be started: " + e.getMessage());
        }
    }

    private static void refuseOtherMajor(Path data) throws IOException {
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            return;
        }
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
            var half = file.resolveSibling("password-being-made");
            Files.deleteIfExists(half);
            Files.createFile(half, owner);
            Files.writeString(half, HexFormat.of().formatHex(bytes));
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file).strip();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /// A server that lives is left to recover, which a slow disk makes long: stopping it would make it begin anew.
    private void startPatiently() {
        var begun = System.nanoTime();
        var written = PostmasterFile.in(data);
        var answer = start();
        var told = false;
        while (wanted && !answer.succeeded() && !written.serverIsReady()) {
            var recovers = written.serverLives();
            if (System.nanoTime() - begun > (recovers ? RECOVERY : PATIENCE).toNanos()) {
                throw new CannotStart(
                        "The database did not start within " + (recovers ? RECOVERY : PATIENCE).toSeconds() + " s; see "
                                + data.resolveSibling("log") + ": " + answer.lastLine());
            }
            if (recovers && !told) {
                LOG.info("The database puts itself right after a sudden end; this can take minutes");
                told = true;
            }
            pause();
            if (!recovers) {
                answer = start();
            }
        }
    }

    private PostgresPrograms.Answer start() {
        try {
            PostmasterFile.in(data).forgetStranger();
        } catch (IOException e) {
            LOG.warn("The file of the server that ran before cannot be written: {}", e.getMessage());
        }
        return programs.start(data, firstWait);
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
        return PostmasterFile.in(data).serverLives() || accepts(port);
    }

    private static boolean accepts(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /// The way to a server that someone has started on the data under `folder`, if it accepts connections.
    static Optional<DatabaseConfiguration.Address> running(Path folder) {
        var file = PostmasterFile.in(folder.resolve("data"));
        var port = file.port();
        if (!file.serverLives() || port.isEmpty() || !accepts(port.get())) {
            return Optional.empty();
        }
        try {
            var password = Files.readString(folder.resolve("password")).strip();
            return Optional.of(new DatabaseConfiguration.Address(
                    url(port.get(), DatabaseConfiguration.NAME), PostgresPrograms.USER, password));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// The JDBC address of one of its databases.
    public String url(String database) {
        return url(port, database);
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?" + DatabaseConfiguration.QUIET;
    }

    /// One of its databases, made when it is not there yet.
    DatabaseConfiguration.Address database(String name) {
        try (var connection = DriverManager.getConnection(url("postgres"), user(), password());
                var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
            if (!found.next()) {
                statement.execute("CREATE DATABASE " + name);
            }
            return new DatabaseConfiguration.Address(url(name), user(), password());
        } catch (SQLException e) {
            throw new CannotStart("The database does not answer: " + e.getMessage());
        }
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
