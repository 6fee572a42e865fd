package org.essaim.database.usecases;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import org.essaim.database.OpenDatabase;
import org.essaim.database.domain.BackupRefused;
import org.essaim.database.domain.Manifest;
import org.essaim.kernel.CannotStart;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.ClassPathResource;

/// Fills a new data directory, or an empty database outside, from a backup; compares every table's rows and hash with
/// the manifest before anything counts. Refuses what is not whole, and leaves nothing half done.
public final class Restore {
    /// What was restored, and what the modules have to say about it.
    public record Restored(Manifest manifest, List<String> remarks) {}

    public Restored from(Path file, Path data, String outside) {
        var wasThere = Files.exists(data);
        try (var backup = WholeBackup.read(file)) {
            return filled(OpenDatabase.empty(data, outside), backup, data, wasThere);
        } catch (IOException e) {
            throw new BackupRefused("The backup could not be read: " + e.getMessage());
        } catch (CannotStart e) {
            throw new BackupRefused(String.valueOf(e.getMessage()));
        }
    }

    /// The files come first and the rows last, in one step: until then, and if this is killed, the directory says of
    /// itself that it is not whole.
    private static Restored filled(OpenDatabase opened, WholeBackup backup, Path data, boolean wasThere) {
        try (opened) {
            var before = schemas(opened);
            try {
                migrate(backup.manifest(), opened);
                writeFiles(backup, data.resolve("files"));
                var remarks = fill(backup, opened);
                opened.whole();
                return new Restored(backup.manifest(), remarks);
            } catch (IOException | SQLException | RuntimeException e) {
                takeBack(opened, before);
                throw new BackupRefused(
                        "The backup could not be restored, and nothing was kept of the attempt: " + e.getMessage());
            }
        } catch (BackupRefused e) {
            OpenDatabase.clear(data, wasThere);
            throw e;
        }
    }

    private static List<String> schemas(OpenDatabase database) {
        try (var connection = database.connect()) {
            return new BackupStore(connection).schemas();
        } catch (SQLException e) {
            throw new BackupRefused("The database could not be read: " + e.getMessage());
        }
    }

    /// The database had no tables before: every schema that was not there is of this attempt.
    private static void takeBack(OpenDatabase database, List<String> before) {
        try (var connection = database.connect()) {
            var store = new BackupStore(connection);
            for (var schema : store.schemas()) {
                if (!before.contains(schema)) {
                    store.execute("DROP SCHEMA " + schema + " CASCADE");
                }
            }
            store.execute("DROP TABLE IF EXISTS public.flyway_schema_history");
        } catch (SQLException e) {
            throw new BackupRefused(
                    "The backup could not be restored, and its tables could not be taken back: " + e.getMessage());
        }
    }

    /// The tables as they were when the backup was made; what is newer follows at the next start.
    private static void migrate(Manifest manifest, OpenDatabase database) throws IOException {
        var scripts = Files.createTempDirectory("essaim-migrations");
        try {
            for (var migration : manifest.migrations()) {
                var target = scripts.resolve(migration.script()).normalize();
                if (!target.startsWith(scripts)) {
                    throw new IOException("A migration outside its folder: " + migration.script());
                }
                Files.createDirectories(target.getParent());
                try (var script = new ClassPathResource("db/migration/" + migration.script()).getInputStream()) {
                    Files.copy(script, target);
                }
            }
            Flyway.configure()
                    .dataSource(
                            database.url(),
                            database.user().orElse(""),
                            database.password().orElse(""))
                    .locations("filesystem:" + scripts)
                    .schemas("public")
                    .defaultSchema("public")
                    .outOfOrder(true)
                    .load()
                    .migrate();
        } finally {
            OpenDatabase.clear(scripts, false);
        }
    }

    private static List<String> fill(WholeBackup backup, OpenDatabase database) throws SQLException, IOException {
        var manifest = backup.manifest();
        try (var connection = database.connect()) {
            connection.setAutoCommit(false);
            var store = new BackupStore(connection);
            var names = manifest.tables().stream().map(Manifest.Table::name).toList();
            if (!names.equals(store.tables().stream().map(Manifest.Table::name).toList())) {
                throw new IOException("its tables are not those of its migrations");
            }
            var foreignKeys = store.dropForeignKeys();
            store.execute("TRUNCATE " + String.join(", ", names));
            for (var table : manifest.tables()) {
                store.execute("ALTER TABLE " + table.name() + " DISABLE TRIGGER USER");
                try (var rows = backup.open(table.entry())) {
                    store.copyIn(table, rows);
                }
                store.execute("ALTER TABLE " + table.name() + " ENABLE TRIGGER USER");
            }
            for (var foreignKey : foreignKeys) {
                store.execute(foreignKey);
            }
            for (var sequence : manifest.sequences()) {
                store.setSequence(sequence);
            }
            for (var table : manifest.tables()) {
                if (!store.copyOut(table, OutputStream.nullOutputStream()).equals(table)) {
                    throw new IOException("the table " + table.name() + " did not come back as it was");
                }
            }
            var remarks = store.ask("after_restore");
            connection.commit();
            return remarks;
        }
    }

    private static void writeFiles(WholeBackup backup, Path folder) throws IOException {
        for (var file : backup.manifest().files()) {
            var target = folder.resolve(file.path()).normalize();
            if (!target.startsWith(folder)) {
                throw new IOException("a file outside its folder: " + file.path());
            }
            Files.createDirectories(target.getParent());
            Files.createFile(
                    target, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (var in = backup.open(file.entry());
                    var channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
                in.transferTo(Channels.newOutputStream(channel));
                channel.force(true);
            }
        }
    }
}
