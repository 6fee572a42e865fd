package org.essaim.database.usecases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.essaim.database.DataDirectory;
import org.essaim.database.Migrations;
import org.essaim.database.OpenDatabase;
import org.essaim.database.domain.Finding;
import org.essaim.kernel.CannotStart;
import org.flywaydb.core.Flyway;

/// Looks at everything that a platform needs to run, and says of each whether it is well. Changes nothing; a database
/// that is stopped is started for the look and stopped again.
public final class Examine {
    private static final long ROOM_NEEDED = 1L << 30;
    private static final Duration BACKUP_OLD = Duration.ofDays(7);

    /// What the platform is told to use.
    public record Settings(Path data, String database, Finding mail, String publicAddress) {}

    private final Clock clock;

    public Examine(Clock clock) {
        this.clock = clock;
    }

    public List<Finding> look(Settings settings) {
        var findings = new ArrayList<Finding>();
        findings.add(Finding.well("Java " + Runtime.version().feature()));
        findings.add(directory(settings.data()));
        if (DataDirectory.isHalfRestored(settings.data())) {
            findings.add(Finding.wrong(DataDirectory.HALF_RESTORED.formatted(
                    settings.data().toAbsolutePath().normalize())));
            return findings;
        }
        findings.addAll(database(settings));
        findings.add(backup(settings.data()));
        findings.add(settings.mail());
        findings.add(address(settings.publicAddress()));
        return findings;
    }

    private static Finding directory(Path data) {
        var folder = data.toAbsolutePath().normalize();
        if (!Files.exists(folder)) {
            return Finding.look("the data directory " + folder + " is not there yet; the first start makes it");
        }
        if (!Files.isWritable(folder)) {
            return Finding.wrong("the data directory " + folder + " cannot be written by this user");
        }
        try {
            var room = Files.getFileStore(folder).getUsableSpace();
            var text = "%d MB are free for %s".formatted(room >> 20, folder);
            return room < ROOM_NEEDED ? Finding.wrong("only " + text) : Finding.well(text);
        } catch (IOException e) {
            return Finding.wrong("the disk of " + folder + " does not answer: " + e.getMessage());
        }
    }

    private static List<Finding> database(Settings settings) {
        if (settings.database().isEmpty() && !Files.exists(settings.data().resolve("postgres/data/PG_VERSION"))) {
            return List.of(Finding.look("there is no database yet; the first start makes it"));
        }
        var findings = new ArrayList<Finding>();
        try (var database = OpenDatabase.existing(settings.data(), settings.database());
                var connection = database.connect()) {
            findings.add(Finding.well("PostgreSQL %s answers%s"
                    .formatted(
                            connection.getMetaData().getDatabaseProductVersion(),
                            database.running() ? "" : " (started for this look)")));
            findings.add(migrations(database));
            for (var remark : new BackupStore(connection).ask("doctor")) {
                findings.add(Finding.look(remark));
            }
        } catch (CannotStart | SQLException e) {
            findings.add(Finding.wrong(String.valueOf(e.getMessage())));
        }
        return findings;
    }

    private static Finding migrations(OpenDatabase database) {
        var flyway = Flyway.configure()
                .dataSource(
                        database.url(),
                        database.user().orElse(""),
                        database.password().orElse(""))
                .locations("classpath:db/migration")
                .schemas("public")
                .defaultSchema("public")
                .outOfOrder(true)
                .load();
        return switch (Migrations.standing(flyway)) {
            case FAILED ->
                Finding.wrong("a migration of the database failed; restore the last backup, or ask for help");
            case OF_A_NEWER_ESSAIM -> Finding.wrong("the database was used by a newer Essaim; use that one");
            case UP_TO_DATE ->
                Finding.well("the database is up to date (" + flyway.info().all().length + " migrations)");
            case BEHIND -> Finding.look(flyway.info().pending().length + " migrations follow at the next start");
        };
    }

    private Finding backup(Path data) {
        var file = data.resolve(BackUp.RECORD);
        if (!Files.exists(file)) {
            return Finding.look("no backup was made yet: ./essaim backup FILE");
        }
        try {
            var line = Files.readString(file).strip();
            var age = Duration.between(Instant.parse(line.replaceAll(" .*", "")), clock.instant());
            var text = "the last backup was made " + line;
            return age.compareTo(BACKUP_OLD) > 0 ? Finding.look(text + ", more than a week ago") : Finding.well(text);
        } catch (IOException | DateTimeParseException e) {
            return Finding.look("when the last backup was made cannot be read from " + file);
        }
    }

    private static Finding address(String address) {
        if (address.isBlank()) {
            return Finding.look("no public address is set (--public-address): links in letters lead to localhost");
        }
        if (!address.startsWith("https://")) {
            return Finding.look("the public address " + address + " is not https: put a TLS proxy before it");
        }
        return Finding.well("reached at " + address);
    }
}
