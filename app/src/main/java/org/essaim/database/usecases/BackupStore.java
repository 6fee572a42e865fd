package org.essaim.database.usecases;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.essaim.database.domain.Manifest;
import org.postgresql.PGConnection;

/// Reads and writes whole tables in PostgreSQL's text format, rows in one order, so that equal tables give equal bytes.
/// Leaves out what the schema comments as `passing`, and what is derived.
final class BackupStore {
    private final Connection connection;

    BackupStore(Connection connection) throws SQLException {
        this.connection = connection;
        execute("SET TIME ZONE 'UTC'");
        execute("SET datestyle = 'ISO'");
        execute("SET intervalstyle = 'postgres'");
        execute("SET bytea_output = 'hex'");
        execute("SET extra_float_digits = 1");
        execute("SET search_path = pg_catalog");
    }

    /// The name and the columns of every table.
    List<Manifest.Table> tables() throws SQLException {
        return list("""
                SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS name,
                    (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) FROM pg_attribute a
                     WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '')
                FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind = 'r' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
                    AND c.relname <> 'flyway_schema_history'
                    AND coalesce(obj_description(c.oid, 'pg_class'), '') <> 'passing'
                ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C"
                """, row -> new Manifest.Table(row.getString(1), row.getString(2), 0, ""));
    }

    /// Every schema that a migration has made.
    List<String> schemas() throws SQLException {
        return list("""
                SELECT quote_ident(nspname) FROM pg_namespace
                WHERE nspname !~ '^pg_' AND nspname NOT IN ('information_schema', 'public') ORDER BY 1
                """, row -> row.getString(1));
    }

    List<Manifest.Migration> migrations() throws SQLException {
        return list("""
                SELECT script, checksum FROM public.flyway_schema_history
                WHERE success AND checksum IS NOT NULL ORDER BY script
                """, row -> new Manifest.Migration(row.getString(1), row.getInt(2)));
    }

    List<Manifest.Sequence> sequences() throws SQLException {
        return list("""
                SELECT quote_ident(schemaname) || '.' || quote_ident(sequencename), last_value FROM pg_sequences
                WHERE schemaname !~ '^pg_' ORDER BY 1
                """, row -> {
            var last = row.getLong(2);
            return new Manifest.Sequence(row.getString(1), row.wasNull() ? List.of() : List.of(last));
        });
    }

    /// Writes a table's rows, and answers the table with their number and hash.
    Manifest.Table copyOut(Manifest.Table table, OutputStream out) throws SQLException, IOException {
        var digest = Hashing.sha256();
        var rows = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(
                        "COPY (SELECT " + table.columns() + " FROM " + table.name()
                                + " AS t ORDER BY t::text COLLATE \"C\") TO STDOUT",
                        new DigestOutputStream(out, digest));
        return new Manifest.Table(table.name(), table.columns(), rows, Hashing.hex(digest));
    }

    void copyIn(Manifest.Table table, InputStream rows) throws SQLException, IOException {
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY " + table.name() + " (" + table.columns() + ") FROM STDIN", rows);
    }

    /// Takes every foreign key away and answers the statements that bring them back.
    List<String> dropForeignKeys() throws SQLException {
        var back = new ArrayList<String>();
        for (var key : list("""
                        SELECT c.conrelid::regclass::text, quote_ident(c.conname), pg_get_constraintdef(c.oid)
                        FROM pg_constraint c WHERE c.contype = 'f' ORDER BY 1, 2
                        """, row -> List.of(row.getString(1), row.getString(2), row.getString(3)))) {
            execute("ALTER TABLE " + key.get(0) + " DROP CONSTRAINT " + key.get(1));
            back.add("ALTER TABLE " + key.get(0) + " ADD CONSTRAINT " + key.get(1) + " " + key.get(2));
        }
        return back;
    }

    /// Calls what the schemas bring under this name, and answers what each has to say.
    List<String> ask(String function) throws SQLException {
        var answers = new ArrayList<String>();
        for (var name : list("""
                        SELECT quote_ident(n.nspname) || '.' || quote_ident(p.proname) FROM pg_proc p
                        JOIN pg_namespace n ON n.oid = p.pronamespace
                        WHERE p.proname = '%s' AND p.pronargs = 0 AND n.nspname !~ '^pg_' ORDER BY 1
                        """.formatted(function), row -> row.getString(1))) {
            answers.addAll(list("SELECT coalesce(" + name + "(), '')", row -> row.getString(1)));
        }
        answers.removeIf(String::isEmpty);
        return answers;
    }

    void setSequence(Manifest.Sequence sequence) throws SQLException {
        var last = sequence.last();
        if (!last.isEmpty()) {
            execute("SELECT setval('" + sequence.name() + "'::regclass, " + last.getFirst() + ")");
        }
    }

    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private interface Mapping<T> {
        T map(ResultSet row) throws SQLException;
    }

    private <T> List<T> list(String sql, Mapping<T> mapping) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(mapping.map(rows));
            }
            return found;
        }
    }
}
