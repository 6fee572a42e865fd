package org.essaim.database.usecases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.essaim.database.DebianPostgres;
import org.essaim.database.OpenDatabase;
import org.essaim.database.domain.BackupRefused;
import org.essaim.database.domain.Finding;
import org.essaim.database.domain.Manifest;
import org.essaim.kernel.CannotStart;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class BackupTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private Path data;
    private Path backup;

    @BeforeEach
    void places() {
        data = folder.resolve("data");
        backup = folder.resolve("essaim.zip");
    }

    @Test
    void everythingComesBackAsItWasAndWaitingLettersAreHeld() throws Exception {
        var made = backUpSomething();

        var restored = new Restore().from(backup, folder.resolve("new"), "");

        assertEquals(made, restored.manifest());
        assertEquals(
                List.of("1 letters were waiting; they are held until someone sends them from the outbox."),
                restored.remarks());
        assertSame(made, folder.resolve("new"), "");
        assertEquals("a picture", Files.readString(folder.resolve("new/files/ab/abcd")));
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("new/files/ab/abcd"))));
        var findings = new Examine(NOON)
                .look(new Examine.Settings(folder.resolve("new"), "", Finding.well("mail"), "https://essaim.example"));
        assertEquals(
                List.of(
                        "look  1 letters are held since a restore; look at them in the outbox.",
                        "look  no backup was made yet: ./essaim backup FILE"),
                findings.stream()
                        .filter(finding -> finding.state() != Finding.State.WELL)
                        .map(Finding::line)
                        .toList());
    }

    @Test
    void aBackupOfTheBuiltInDatabaseFillsOneOutside() throws Exception {
        assumeTrue(DebianPostgres.isInstalled(), "PostgreSQL 15 is not installed here");
        var made = backUpSomething();
        try (var postgres = DebianPostgres.start()) {
            new Restore().from(backup, folder.resolve("new"), postgres.address());

            assertSame(made, folder.resolve("new"), postgres.address());
            assertRefused(
                    "The database outside holds tables already; restore into an empty one.",
                    folder.resolve("newer"),
                    postgres.address());
            assertFalse(Files.exists(folder.resolve("newer")));
        }
    }

    @Test
    void aRestoreThatFailsTakesBackWhatItMadeAndNothingElse() throws Exception {
        assumeTrue(DebianPostgres.isInstalled(), "PostgreSQL 15 is not installed here");
        backUpSomething();
        change(Manifest.ENTRY, "\"sequences\" : \\[ ?", "\"sequences\" : [ {\"name\":\"no.such\",\"last\":[1]}");
        try (var postgres = DebianPostgres.start()) {
            try (var connection = connect(postgres);
                    var statement = connection.createStatement()) {
                statement.execute("CREATE SCHEMA reports");
                statement.execute("CREATE VIEW reports.today AS SELECT current_date AS day");
            }

            assertTrue(refusal(folder.resolve("new"), postgres.address())
                    .startsWith("The backup could not be restored, and nothing was kept of the attempt: "));

            try (var connection = connect(postgres)) {
                assertEquals(List.of("reports"), new BackupStore(connection).schemas());
            }
            assertFalse(Files.exists(folder.resolve("new")));
        }
    }

    private static java.sql.Connection connect(DebianPostgres postgres) throws SQLException {
        var place = postgres.address().replaceFirst("^.*@", "jdbc:postgresql://");
        return java.sql.DriverManager.getConnection(place, "essaim", "se cret");
    }

    @Test
    void aRestoreThatWasRefusedCanBeTriedAgainInTheSamePlace() throws Exception {
        backUpSomething();
        for (var attempt = 0; attempt < 2; attempt++) {
            var said = refusal(folder.resolve("new"), "postgresql://a:b@127.0.0.1:1/essaim");
            assertTrue(said.startsWith("The database outside does not let us in: "), said);
            assertFalse(Files.exists(folder.resolve("new")));
        }
    }

    @Test
    void aDirectoryInWhichARestoreWasKilledIsTakenForWholeByNobody() throws Exception {
        var said = "A restore into " + data + " was cut short; remove that folder and restore the backup again.";
        try (var database = OpenDatabase.empty(data, "")) {
            assertFalse(database.running());
        }

        assertEquals(
                said,
                assertThrows(CannotStart.class, () -> OpenDatabase.existing(data, ""))
                        .getMessage());
        assertEquals(
                List.of("WRONG " + said),
                new Examine(NOON)
                        .look(new Examine.Settings(data, "", Finding.well("mail"), "https://essaim.example")).stream()
                                .filter(finding -> finding.state() != Finding.State.WELL)
                                .map(Finding::line)
                                .toList());
    }

    @Test
    void whatIsStillBeingMadeIsLeftOut() throws Exception {
        backUpSomething();
        Files.delete(backup);
        Files.createDirectories(data.resolve("files/publications/.making/one/pictures"));
        Files.writeString(data.resolve("files/publications/.making/one/en.pdf"), "half a book");
        Files.writeString(data.resolve("files/ab/new1.tmp"), "half a picture");

        try (var database = OpenDatabase.existing(data, "")) {
            assertEquals(
                    List.of("ab/abcd"),
                    new BackUp(NOON, "0")
                            .into(backup, data, database).files().stream()
                                    .map(Manifest.StoredFile::path)
                                    .toList());
        }
    }

    @Test
    void aBackupThatCannotBeMadeLeavesNothingBehind() throws Exception {
        backUpSomething();
        var another = folder.resolve("another.zip");
        var stopped = OpenDatabase.existing(data, "");
        stopped.close();

        assertThrows(BackupRefused.class, () -> new BackUp(NOON, "0").into(another, data, stopped));
        assertFalse(Files.exists(another.resolveSibling("another.zip.part")));

        var elsewhere = folder.resolve("elsewhere");
        assertEquals(
                "There is no data directory " + elsewhere + ", and the files lie there; say where it is with --data.",
                assertThrows(BackupRefused.class, () -> new BackUp(NOON, "0").into(another, elsewhere, stopped))
                        .getMessage());
    }

    @Test
    void whatIsNotWholeOrNotKnownIsRefusedBeforeAnythingIsTouched() throws Exception {
        backUpSomething();
        var whole = Files.readAllBytes(backup);

        assertRefused("The data directory " + data + " is not empty; restore into a new one, and keep this.", data, "");

        Files.write(backup, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertFalse(refusal(folder.resolve("new")).isEmpty());

        Files.write(backup, whole);
        change("tables/accounts.account.copy", "Reader", "Writer");
        assertEquals(
                backup + " was altered: tables/accounts.account.copy is not what it was.",
                refusal(folder.resolve("new")));

        Files.write(backup, whole);
        change(Manifest.ENTRY, "accounts_begin.sql", "accounts_of_tomorrow.sql");
        assertEquals(
                "The backup was made by a newer or another Essaim; update this one, then restore.",
                refusal(folder.resolve("new")));

        assertFalse(Files.exists(folder.resolve("new")));
    }

    @Test
    void nothingIsWrittenOverAnything() throws Exception {
        backUpSomething();
        try (var database = OpenDatabase.existing(data, "")) {
            var refused = assertThrows(BackupRefused.class, () -> new BackUp(NOON, "0").into(backup, data, database));
            assertEquals(backup + " is there already; choose another name.", refused.getMessage());
        }
    }

    private String refusal(Path into) {
        return refusal(into, "");
    }

    private String refusal(Path into, String outside) {
        return String.valueOf(assertThrows(BackupRefused.class, () -> new Restore().from(backup, into, outside))
                .getMessage());
    }

    private void assertRefused(String message, Path into, String outside) {
        var refused = assertThrows(BackupRefused.class, () -> new Restore().from(backup, into, outside));
        assertEquals(message, refused.getMessage());
    }

    /// Another backup says the same, but for the letters held.
    private void assertSame(Manifest made, Path place, String outside) {
        try (var database = OpenDatabase.existing(place, outside)) {
            var again = new BackUp(NOON, "0.1").into(place.resolveSibling("again.zip"), place, database);
            assertEquals(made.sequences(), again.sequences());
            assertEquals(made.files(), again.files());
            assertEquals(made.migrations(), again.migrations());
            assertEquals(withoutLetters(made), withoutLetters(again));
            assertEquals(made.rows(), again.rows());
            Files.delete(place.resolveSibling("again.zip"));
            Files.delete(place.resolve("last-backup"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Manifest.Table> withoutLetters(Manifest manifest) {
        return manifest.tables().stream()
                .filter(table -> !table.name().equals("mail.letter"))
                .toList();
    }

    private Manifest backUpSomething() throws IOException, SQLException {
        Files.createDirectories(folder);
        try (var database = OpenDatabase.empty(data, "");
                var connection = database.connect();
                var statement = connection.createStatement()) {
            Flyway.configure()
                    .dataSource(
                            database.url(),
                            database.user().orElseThrow(),
                            database.password().orElseThrow())
                    .locations("classpath:db/migration")
                    .outOfOrder(true)
                    .load()
                    .migrate();
            statement.execute("""
                    INSERT INTO accounts.account (id, email, name, language, created_at)
                    SELECT gen_random_uuid(), 'reader-' || n || '@network.example', E'Reader\\t' || n, 'en', now()
                    FROM generate_series(1, 500) n;
                    INSERT INTO accounts.role_grant (account_id, role, scope, granted_at)
                    SELECT id, 'REVIEWER', CASE WHEN random() < 0.5 THEN gen_random_uuid() END, now()
                    FROM accounts.account;
                    INSERT INTO mail.letter (id, recipient, language, subject, paragraphs, written_at, sent_at)
                    VALUES (gen_random_uuid(), 'a@network.example', 'fr', 'Reçu', '["é"]', now(), NULL),
                        (gen_random_uuid(), 'b@network.example', 'fr', 'Reçu', '[]', now(), now());
                    INSERT INTO accounts.session VALUES ('a', 'b', 1, 1, 1, 1, 'x');
                    """);
            database.whole();
            Files.createDirectories(data.resolve("files/ab"));
            Files.writeString(data.resolve("files/ab/abcd"), "a picture");
            return new BackUp(NOON, "0.1").into(backup, data, database);
        }
    }

    private void change(String entry, String before, String after) throws IOException {
        try (var zip = FileSystems.newFileSystem(backup)) {
            var path = zip.getPath(entry);
            var text = Files.readString(path, StandardCharsets.UTF_8);
            Files.writeString(path, text.replaceFirst(before, after));
        }
    }
}
