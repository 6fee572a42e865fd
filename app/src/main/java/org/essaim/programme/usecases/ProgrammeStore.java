package org.essaim.programme.usecases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Slug;
import org.essaim.programme.Programme;
import org.essaim.programme.Programme.Day;
import org.essaim.programme.Programme.Kind;
import org.essaim.programme.Programme.Session;
import org.essaim.programme.Programme.Workshop;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The workshops of every programme, each with its day and session.
@Repository
class ProgrammeStore {
    private final JdbcClient database;

    ProgrammeStore(JdbcClient database) {
        this.database = database;
    }

    private static final String IN_ORDER = """
            ORDER BY date, session, CASE WHEN code ~ '^[0-9]{1,9}([.][0-9]{1,9})*$'
                THEN string_to_array(code, '.')::int[] END, code
            """;

    private record Row(int day, LocalDate date, int session, Workshop workshop) {}

    /// `presented` tells the slugs of the sheets of each workshop's code.
    List<Day> days(Slug collection, Map<String, List<Slug>> presented) {
        var rows = database.sql("""
                        SELECT dense_rank() OVER (ORDER BY date) AS day, date, session, code, kind, title, theme,
                            coordinator
                        FROM programme.workshop WHERE collection = :collection
                        """ + IN_ORDER)
                .param("collection", collection.value())
                .query((row, _) -> row(row, presented))
                .list();
        var days = new LinkedHashMap<Integer, List<Row>>();
        rows.forEach(
                row -> days.computeIfAbsent(row.day(), _ -> new ArrayList<>()).add(row));
        return days.values().stream()
                .map(ofDay -> new Day(ofDay.getFirst().day(), ofDay.getFirst().date(), sessions(ofDay)))
                .toList();
    }

    /// A workshop with when it was, and how often it was written.
    Optional<Placed> find(Slug collection, String code) {
        return database.sql("""
                        SELECT date, session, code, kind, title, theme, coordinator, version FROM programme.workshop
                        WHERE collection = :collection AND code = :code
                        """)
                .param("collection", collection.value())
                .param("code", code)
                .query((row, _) -> new Placed(
                        row.getObject("date", LocalDate.class),
                        row.getInt("session"),
                        workshop(row, Map.of()),
                        row.getInt("version")))
                .optional();
    }

    boolean isThere(Slug collection) {
        return database.sql("SELECT EXISTS (SELECT 1 FROM programme.workshop WHERE collection = :collection)")
                .param("collection", collection.value())
                .query(Boolean.class)
                .single();
    }

    boolean holds(Slug collection, String code) {
        return database.sql("""
                        SELECT EXISTS (SELECT 1 FROM programme.workshop WHERE collection = :collection AND code = :code)
                        """)
                .param("collection", collection.value())
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    private static List<Session> sessions(List<Row> rows) {
        var sessions = new LinkedHashMap<Integer, List<Workshop>>();
        rows.forEach(row ->
                sessions.computeIfAbsent(row.session(), _ -> new ArrayList<>()).add(row.workshop()));
        return sessions.entrySet().stream()
                .map(session -> new Session(session.getKey(), session.getValue()))
                .toList();
    }

    private static Row row(ResultSet row, Map<String, List<Slug>> presented) throws SQLException {
        return new Row(
                row.getInt("day"),
                row.getObject("date", LocalDate.class),
                row.getInt("session"),
                workshop(row, presented));
    }

    private static Workshop workshop(ResultSet row, Map<String, List<Slug>> presented) throws SQLException {
        var code = row.getString("code");
        return new Workshop(
                code,
                Kind.valueOf(row.getString("kind")),
                LocalizedText.fromJson(row.getString("title")),
                Optional.ofNullable(row.getString("theme")).map(Slug::new).orElse(null),
                row.getString("coordinator"),
                presented.getOrDefault(code, List.of()));
    }

    void write(Programme programme) {
        database.sql("DELETE FROM programme.workshop WHERE collection = :collection")
                .param("collection", programme.collection().value())
                .update();
        for (var day : programme.days()) {
            for (var session : day.sessions()) {
                session.workshops()
                        .forEach(workshop ->
                                add(programme.collection(), new Placed(day.date(), session.number(), workshop, 1)));
            }
        }
    }

    /// False when the collection has a workshop of this code.
    boolean add(Slug collection, Placed placed) {
        return with(placed, database.sql("""
                                INSERT INTO programme.workshop
                                    (collection, code, date, session, kind, title, theme, coordinator)
                                VALUES (:collection, :code, :date, :session, :kind, CAST(:title AS jsonb), :theme,
                                    :coordinator)
                                ON CONFLICT DO NOTHING
                                """))
                        .param("collection", collection.value())
                        .update()
                == 1;
    }

    /// Writes over the workshop of this code; false when it is gone, or was written since that version.
    boolean change(Slug collection, String before, Placed placed) {
        return with(placed, database.sql("""
                                UPDATE programme.workshop SET code = :code, date = :date, session = :session,
                                    kind = :kind, title = CAST(:title AS jsonb), theme = :theme,
                                    coordinator = :coordinator, version = version + 1
                                WHERE collection = :collection AND code = :before AND version = :version
                                """))
                        .param("collection", collection.value())
                        .param("before", before)
                        .param("version", placed.version())
                        .update()
                == 1;
    }

    boolean remove(Slug collection, String code) {
        return database.sql("DELETE FROM programme.workshop WHERE collection = :collection AND code = :code")
                        .param("collection", collection.value())
                        .param("code", code)
                        .update()
                == 1;
    }

    private static JdbcClient.StatementSpec with(Placed placed, JdbcClient.StatementSpec statement) {
        var workshop = placed.workshop();
        var theme = workshop.theme();
        return statement
                .param("code", workshop.code())
                .param("date", placed.date())
                .param("session", placed.session())
                .param("kind", workshop.kind().name())
                .param("title", workshop.title().toJson())
                .param("theme", theme == null ? null : theme.value())
                .param("coordinator", workshop.coordinator());
    }
}
