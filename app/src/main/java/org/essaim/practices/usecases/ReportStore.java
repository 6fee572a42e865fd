package org.essaim.practices.usecases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essaim.accounts.AccountId;
import org.essaim.accounts.Role;
import org.essaim.accounts.Viewer;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Slug;
import org.essaim.practices.Sheet;
import org.essaim.practices.domain.Report;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was reported, as far as a person looks after the sheets that it is about.
@Repository
class ReportStore {
    private static final String LOOKED_AFTER = """
            FROM practices.report r JOIN practices.sheet s ON s.id = r.sheet_id
            LEFT JOIN practices.collection c ON c.slug = s.collection
            WHERE (:all OR c.network = ANY(:networks))
            """;
    private static final String COLUMNS = """
            SELECT r.id, s.slug, s.content -> 'title' AS title, r.version, r.about, r.text, r.email, r.language, r.state,
                r.answer, r.reported_at
            """;

    private final JdbcClient database;

    ReportStore(JdbcClient database) {
        this.database = database;
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /// How many came from this connection, or about this sheet, since then. Whoever comes second waits for the first.
    int since(String print, Sheet sheet, Instant since) {
        database.sql("SELECT id FROM practices.sheet WHERE id = :sheet FOR UPDATE")
                .param("sheet", sheet.id().value())
                .query(UUID.class)
                .single();
        return database.sql("""
                        SELECT greatest(count(*) FILTER (WHERE print = :print) * 4, count(*) FILTER (WHERE sheet_id = :sheet))
                        FROM practices.report WHERE reported_at > :since
                        """)
                .param("print", print)
                .param("sheet", sheet.id().value())
                .param("since", at(since))
                .query(Integer.class)
                .single();
    }

    void add(
            UUID id,
            Sheet sheet,
            Report.About about,
            String text,
            String email,
            Language language,
            String print,
            Instant now) {
        database.sql("""
                        INSERT INTO practices.report (id, sheet_id, version, about, text, email, language, print, state,
                            reported_at)
                        VALUES (:id, :sheet, :version, :about, :text, :email, :language, :print, 'OPEN', :now)
                        """)
                .param("id", id)
                .param("sheet", sheet.id().value())
                .param("version", sheet.version())
                .param("about", about.name())
                .param("text", text)
                .param("email", email)
                .param("language", language.code())
                .param("print", print)
                .param("now", at(now))
                .update();
    }

    private JdbcClient.StatementSpec of(String select, Viewer viewer, String order) {
        var networks = viewer.person().grants().stream()
                .filter(grant -> grant.role() == Role.COORDINATOR)
                .map(grant -> grant.scope())
                .toArray(UUID[]::new);
        return database.sql(select + LOOKED_AFTER + order)
                .param("all", viewer.isAdministrator())
                .param("networks", networks);
    }

    List<Report> list(Viewer viewer, int most) {
        return of(COLUMNS, viewer, "ORDER BY (r.state = 'OPEN') DESC, r.reported_at DESC, r.id LIMIT :most")
                .param("most", most)
                .query(ReportStore::report)
                .list();
    }

    int open(Viewer viewer) {
        return of("SELECT count(*) ", viewer, "AND r.state = 'OPEN'")
                .query(Integer.class)
                .single();
    }

    Optional<Report> lock(Viewer viewer, UUID id) {
        return of(COLUMNS, viewer, "AND r.id = :id FOR UPDATE OF r")
                .param("id", id)
                .query(ReportStore::report)
                .optional();
    }

    void answer(UUID id, Report.State state, String answer, AccountId by, Instant now) {
        database.sql("""
                        UPDATE practices.report SET state = :state, answer = :answer, answered_by = :by, answered_at = :now
                        WHERE id = :id
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("answer", answer)
                .param("by", by.value())
                .param("now", at(now))
                .update();
    }

    List<Map<String, Object>> by(String email) {
        return database.sql("""
                        SELECT s.slug, r.text, r.email, r.reported_at, r.answer FROM practices.report r
                        JOIN practices.sheet s ON s.id = r.sheet_id
                        WHERE r.email <> '' AND lower(r.email) = lower(:email) ORDER BY r.reported_at, r.id
                        """)
                .param("email", email)
                .query((row, _) -> Map.<String, Object>of(
                        "sheet", row.getString("slug"),
                        "text", row.getString("text"),
                        "email", row.getString("email"),
                        "answer", row.getString("answer"),
                        "at", row.getTimestamp("reported_at").toInstant().toString()))
                .list();
    }

    void forget(AccountId account, String email) {
        database.sql(
                        "UPDATE practices.report SET email = '', text = '' WHERE email <> '' AND lower(email) = lower(:email)")
                .param("email", email)
                .update();
        database.sql("UPDATE practices.report SET answered_by = NULL WHERE answered_by = :account")
                .param("account", account.value())
                .update();
    }

    private static Report report(ResultSet row, int number) throws SQLException {
        return new Report(
                row.getObject("id", UUID.class),
                new Slug(row.getString("slug")),
                LocalizedText.fromJson(row.getString("title")),
                row.getInt("version"),
                Report.About.valueOf(row.getString("about")),
                row.getString("text"),
                row.getString("email"),
                new Language(row.getString("language")),
                Report.State.valueOf(row.getString("state")),
                row.getString("answer"),
                row.getTimestamp("reported_at").toInstant());
    }
}
