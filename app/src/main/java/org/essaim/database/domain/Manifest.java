package org.essaim.database.domain;

import java.time.Instant;
import java.util.List;

/// What a backup says of itself: when and by which Essaim it was made, every migration that shaped the database, every
/// table with its rows, every sequence and file; each content with its SHA-256, so that nothing can change unseen.
public record Manifest(
        int format,
        String essaim,
        Instant madeAt,
        List<Migration> migrations,
        List<Table> tables,
        List<Sequence> sequences,
        List<StoredFile> files) {
    public static final int FORMAT = 1;
    public static final String ENTRY = "manifest.json";

    /// A migration: its script under `db/migration` and Flyway's checksum of it.
    public record Migration(String script, int checksum) {}

    /// A table by its quoted name, its columns in order, and its rows in PostgreSQL's text format.
    public record Table(String name, String columns, long rows, String sha256) {
        public String entry() {
            return "tables/" + name.replace("\"", "") + ".copy";
        }
    }

    /// A sequence by its quoted name; `last` is empty as long as it gave no number.
    public record Sequence(String name, List<Long> last) {}

    /// A file under `files` in the data directory; `path` has slashes.
    public record StoredFile(String path, String sha256) {
        public String entry() {
            return "files/" + path;
        }
    }

    public Manifest {
        migrations = List.copyOf(migrations);
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
        files = List.copyOf(files);
    }

    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
