package org.essaim.database.usecases;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.essaim.database.OpenDatabase;
import org.essaim.database.domain.BackupRefused;
import org.essaim.database.domain.Manifest;
import tools.jackson.databind.json.JsonMapper;

/// Writes the database as it is at one moment, and the files, into one zip, while the platform runs or not. Refuses to
/// write over anything; what is half written bears another name.
public final class BackUp {
    static final String RECORD = "last-backup";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Clock clock;
    private final String essaim;

    public BackUp(Clock clock, String essaim) {
        this.clock = clock;
        this.essaim = essaim;
    }

    public Manifest into(Path file, Path data, OpenDatabase database) {
        if (Files.exists(file)) {
            throw new BackupRefused(file + " is there already; choose another name.");
        }
        refuseNowhere(file);
        if (!Files.isDirectory(data)) {
            throw new BackupRefused("There is no data directory "
                    + data.toAbsolutePath().normalize() + ", and the files lie there; say where it is with --data.");
        }
        var half = file.resolveSibling(file.getFileName() + ".part");
        try {
            return write(file, half, data, database);
        } catch (IOException | UncheckedIOException e) {
            remove(half);
            throw new BackupRefused("The backup could not be written to " + file + ": " + e.getMessage());
        } catch (SQLException e) {
            remove(half);
            throw new BackupRefused("The database could not be read: " + e.getMessage());
        }
    }

    /// Refuses a file in a folder that is not there, which can be said before a database is opened.
    public static void refuseNowhere(Path file) {
        var folder = file.toAbsolutePath().normalize().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new BackupRefused("There is no folder " + folder + " to write the backup into; make it first.");
        }
    }

    private Manifest write(Path file, Path half, Path data, OpenDatabase database) throws IOException, SQLException {
        Files.deleteIfExists(half);
        Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        var manifest = write(half, data, database);
        try (var channel = FileChannel.open(half, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        Files.writeString(
                data.resolve(RECORD),
                manifest.madeAt() + " " + file.toAbsolutePath().normalize() + "\n");
        return manifest;
    }

    private static void remove(Path half) {
        try {
            Files.deleteIfExists(half);
        } catch (IOException e) {
            throw new BackupRefused("What is half written could not be removed: " + half);
        }
    }

    private Manifest write(Path half, Path data, OpenDatabase database) throws IOException, SQLException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(half));
                var connection = database.connect()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var store = new BackupStore(connection);
            var tables = new ArrayList<Manifest.Table>();
            for (var table : store.tables()) {
                zip.putNextEntry(new ZipEntry(table.entry()));
                tables.add(store.copyOut(table, new Unclosed(zip)));
                zip.closeEntry();
            }
            var manifest = new Manifest(
                    Manifest.FORMAT,
                    essaim,
                    clock.instant().truncatedTo(ChronoUnit.SECONDS),
                    store.migrations(),
                    tables,
                    store.sequences(),
                    files(data.resolve("files"), zip));
            connection.rollback();
            zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
            zip.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
            zip.closeEntry();
            return manifest;
        }
    }

    /// Files are only ever added, whole, by a move: those that the rows speak of are there. What is still being written
    /// bears a name that begins with a dot or ends in `.tmp`, and is left out.
    private static List<Manifest.StoredFile> files(Path folder, ZipOutputStream zip) throws IOException {
        var files = new ArrayList<Manifest.StoredFile>();
        if (!Files.exists(folder)) {
            return files;
        }
        for (var path : whole(folder)) {
            var name = folder.relativize(path).toString().replace('\\', '/');
            var digest = Hashing.sha256();
            zip.putNextEntry(new ZipEntry("files/" + name));
            try (var out = new DigestOutputStream(new Unclosed(zip), digest)) {
                Files.copy(path, out);
            }
            zip.closeEntry();
            files.add(new Manifest.StoredFile(name, Hashing.hex(digest)));
        }
        return files;
    }

    private static List<Path> whole(Path folder) throws IOException {
        var found = new ArrayList<Path>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return directory.getFileName().toString().startsWith(".")
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                var name = file.getFileName().toString();
                if (attributes.isRegularFile() && !name.startsWith(".") && !name.endsWith(".tmp")) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
        return found.stream().sorted().toList();
    }

    /// The zip as one entry sees it.
    private static final class Unclosed extends OutputStream {
        private final ZipOutputStream zip;

        Unclosed(ZipOutputStream zip) {
            this.zip = zip;
        }

        @Override
        public void write(int value) throws IOException {
            zip.write(value);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            zip.write(bytes, offset, length);
        }
    }
}
