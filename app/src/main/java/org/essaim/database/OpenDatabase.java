package org.essaim.database;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.Stream;
import org.essaim.kernel.CannotStart;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/// The database for a command that runs beside the platform: the one outside, the one that a running platform has
/// started, or one started for the command and stopped after it.
public final class OpenDatabase implements AutoCloseable {
    private final DatabaseConfiguration.Address address;
    private final boolean running;
    private final Deque<Runnable> closing;
    private @Nullable DataDirectory restoring;

    private OpenDatabase(DatabaseConfiguration.Address address, boolean running, Deque<Runnable> closing) {
        this.address = address;
        this.running = running;
        this.closing = closing;
    }

    /// The database that is there; refuses a data directory without one. `outside` is an address, or empty.
    public static OpenDatabase existing(Path data, String outside) {
        if (!outside.isEmpty()) {
            return new OpenDatabase(OutsideAddress.checked(outside), true, new ArrayDeque<>());
        }
        if (DataDirectory.isHalfRestored(data)) {
            throw DataDirectory.halfRestored(data);
        }
        var folder = data.resolve("postgres");
        if (!Files.exists(folder.resolve("data/PG_VERSION"))) {
            throw new CannotStart("There is no data in " + data.toAbsolutePath().normalize()
                    + "; say where it is with --data or --database.");
        }
        return PostgresServer.running(folder)
                .map(address -> new OpenDatabase(address, true, new ArrayDeque<>()))
                .orElseGet(() -> started(DataDirectory.lock(data)));
    }

    /// An empty database to fill; refuses a data directory with anything in it, and a database with tables. The
    /// directory counts as half restored until [#whole()] says otherwise; a refusal leaves nothing in it.
    public static OpenDatabase empty(Path data, String outside) {
        refuseUsed(data);
        var wasThere = Files.exists(data);
        var lock = DataDirectory.lock(data);
        try {
            refuseUsed(data);
            lock.beginRestore();
            return (outside.isEmpty() ? started(lock) : emptyOutside(lock, outside)).restoring(lock);
        } catch (IOException e) {
            lock.close();
            throw new CannotStart("The data directory " + data + " cannot be written: " + e.getMessage());
        } catch (CannotStart e) {
            lock.close();
            clear(data, wasThere);
            throw e;
        }
    }

    private static OpenDatabase emptyOutside(DataDirectory lock, String outside) {
        var closing = new ArrayDeque<Runnable>();
        closing.push(lock::close);
        var opened = new OpenDatabase(OutsideAddress.checked(outside), true, closing);
        try (var connection = opened.connect();
                var statement = connection.createStatement();
                var found = statement.executeQuery("""
                        SELECT count(*) FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')
                        """)) {
            if (found.next() && found.getInt(1) > 0) {
                throw new CannotStart("The database outside holds tables already; restore into an empty one.");
            }
            return opened;
        } catch (SQLException e) {
            throw new CannotStart("The database outside does not answer: " + e.getMessage());
        }
    }

    /// What a start leaves of its own does not count: the lock, and the mark of this restore.
    private static void refuseUsed(Path data) {
        if (!Files.exists(data)) {
            return;
        }
        try (Stream<Path> inside = Files.list(data)) {
            if (inside.anyMatch(path -> !path.getFileName().toString().equals("lock"))) {
                throw new CannotStart("The data directory "
                        + data.toAbsolutePath().normalize() + " is not empty; restore into a new one, and keep this.");
            }
        } catch (IOException e) {
            throw new CannotStart("The data directory " + data + " cannot be read: " + e.getMessage());
        }
    }

    /// Removes everything in a folder, and the folder itself unless it is to be kept.
    public static void clear(Path folder, boolean keepFolder) {
        try {
            if (!keepFolder) {
                FileSystemUtils.deleteRecursively(folder);
                return;
            }
            try (Stream<Path> inside = Files.list(folder)) {
                for (var path : inside.toList()) {
                    FileSystemUtils.deleteRecursively(path);
                }
            }
        } catch (IOException e) {
            throw new CannotStart(folder + " could not be cleared: " + e.getMessage());
        }
    }

    private static OpenDatabase started(DataDirectory lock) {
        var closing = new ArrayDeque<Runnable>();
        closing.push(lock::close);
        try {
            var server = PostgresServer.start(lock.postgres());
            closing.push(server::close);
            return new OpenDatabase(server.database(DatabaseConfiguration.NAME), false, closing);
        } catch (CannotStart e) {
            closing.forEach(Runnable::run);
            throw e;
        }
    }

    private OpenDatabase restoring(DataDirectory directory) {
        restoring = directory;
        return this;
    }

    /// Says that what was restored is all there.
    public void whole() throws IOException {
        var directory = restoring;
        if (directory != null) {
            directory.endRestore();
        }
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(address.getJdbcUrl(), address.getUsername(), address.getPassword());
    }

    public String url() {
        return address.getJdbcUrl();
    }

    /// The address with its user and password in it, for who takes one word.
    public String withCredentials() {
        var words = new ArrayList<String>();
        user().ifPresent(user -> words.add("user=" + encoded(user)));
        password().ifPresent(password -> words.add("password=" + encoded(password)));
        return words.isEmpty() ? url() : url() + (url().contains("?") ? "&" : "?") + String.join("&", words);
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }

    public Optional<String> user() {
        return Optional.ofNullable(address.getUsername());
    }

    public Optional<String> password() {
        return Optional.ofNullable(address.getPassword());
    }

    /// Whether it ran before and goes on running.
    public boolean running() {
        return running;
    }

    @Override
    public void close() {
        while (!closing.isEmpty()) {
            closing.pop().run();
        }
    }
}
