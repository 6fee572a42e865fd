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

    private record Row(int day, LocalDate date, int session, Workshop workshop) {}

    /// `presented` tells the codes of the sheets of each workshop's code.
    List<Day> days(Slug collection, Map<String, List<String>> presented) {
        var rows = database.sql("""
                        SELECT day, date, session, code, kind, title, theme, coordinator FROM programme.workshop
                        WHERE collection = :collection ORDER BY day, session, position
                        """)
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

    private static Row row(ResultSet row, Map<String, List<String>> presented) throws SQLException {
        var code = row.getString("code");
        return new Row(
                row.getInt("day"),
                row.getObject("date", LocalDate.class),
                row.getInt("session"),
                new Workshop(
                        code,
                        Kind.valueOf(row.getString("kind")),
                        LocalizedText.fromJson(row.getString("title")),
                        Optional.ofNullable(row.getString("theme"))
                                .map(Slug::new)
                                .orElse(null),
                        row.getString("coordinator"),
                        presented.getOrDefault(code, List.of())));
    }

    void write(Programme programme) {
        database.sql("DELETE FROM programme.workshop WHERE collection = :collection")
                .param("collection", programme.collection().value())
                .update();
        for (var day : programme.days()) {
            for (var session : day.sessions()) {
                for (var position = 0; position < session.workshops().size(); position++) {
                    write(programme.collection(), day, session, position);
                }
            }
        }
    }

    private void write(Slug collection, Day day, Session session, int position) {
        var workshop = session.workshops().get(position);
        var theme = workshop.theme();
        database.sql("""
                        INSERT INTO programme.workshop
                            (collection, code, day, date, session, position, kind, title, theme, coordinator)
                        VALUES (:collection, :code, :day, :date, :session, :position, :kind, CAST(:title AS jsonb),
                            :theme, :coordinator)
                        """)
                .param("collection", collection.value())
                .param("code", workshop.code())
                .param("day", day.number())
                .param("date", day.date())
                .param("session", session.number())
                .param("position", position)
                .param("kind", workshop.kind().name())
                .param("title", workshop.title().toJson())
                .param("theme", theme == null ? null : theme.value())
                .param("coordinator", workshop.coordinator())
                .update();
    }
}
