package org.essaim.contributions.usecases;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Whose address stands in which dossier.
@Repository
class ContactStore {
    private static final String OF_ADDRESS = "lower(email) = lower(:email) OR lower(link_sent_to) = lower(:email)";

    private final JdbcClient database;

    ContactStore(JdbcClient database) {
        this.database = database;
    }

    List<Map<String, Object>> of(String email) {
        return database.sql("""
                        SELECT d.id, d.organisation, d.email, d.role, d.title, d.started_at, s.number, s.content
                        FROM contributions.dossier d
                        LEFT JOIN contributions.submission s ON s.dossier_id = d.id
                        WHERE lower(d.email) = lower(:email) ORDER BY d.started_at, s.number
                        """)
                .param("email", email)
                .query((row, _) -> {
                    var content = row.getBytes("content");
                    var number = row.getString("number");
                    return Map.<String, Object>of(
                            "dossier", row.getString("id"),
                            "organisation", row.getString("organisation"),
                            "email", row.getString("email"),
                            "role", row.getString("role"),
                            "title", row.getString("title"),
                            "startedAt",
                                    row.getTimestamp("started_at").toInstant().toString(),
                            "number", number == null ? "" : number,
                            "received", content == null ? "" : new String(content, StandardCharsets.UTF_8));
                })
                .list();
    }

    /// The letters that asked this address for an answer.
    List<Map<String, Object>> asked(String email) {
        return database.sql(
                        "SELECT kind, made_at FROM contributions.asked WHERE email = lower(:email) ORDER BY made_at")
                .param("email", email)
                .query((row, _) -> Map.<String, Object>of(
                        "letter", row.getString("kind"),
                        "writtenAt", row.getTimestamp("made_at").toInstant().toString()))
                .list();
    }

    void forget(String email) {
        var dossiers = database.sql("SELECT id FROM contributions.dossier WHERE " + OF_ADDRESS)
                .param("email", email)
                .query(UUID.class)
                .list()
                .toArray(UUID[]::new);
        database.sql("UPDATE contributions.submission SET content = '' WHERE dossier_id = ANY(:dossiers)")
                .param("dossiers", dossiers)
                .update();
        database.sql("UPDATE contributions.replaced SET content = '' WHERE dossier_id = ANY(:dossiers)")
                .param("dossiers", dossiers)
                .update();
        database.sql("DELETE FROM contributions.capability WHERE dossier_id = ANY(:dossiers)")
                .param("dossiers", dossiers)
                .update();
        database.sql("""
                        UPDATE contributions.dossier SET email = '', role = '', link_sent_to = ''
                        WHERE id = ANY(:dossiers)
                        """).param("dossiers", dossiers).update();
        database.sql("DELETE FROM contributions.asked WHERE email = lower(:email)")
                .param("email", email)
                .update();
        database.sql("""
                        DELETE FROM contributions.import
                        WHERE confirmed_at IS NULL AND position(lower(:email) IN lower(CAST(rows AS text))) > 0
                        """).param("email", email).update();
    }
}
