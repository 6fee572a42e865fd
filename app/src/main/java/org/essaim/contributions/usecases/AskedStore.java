package org.essaim.contributions.usecases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.essaim.calls.CallId;
import org.essaim.contributions.ContributionId;
import org.essaim.contributions.domain.Wording;
import org.essaim.directory.OrganisationId;
import org.essaim.kernel.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which letters asked whom for an answer, what was answered, and how letters were worded.
@Repository
class AskedStore {
    /// One letter; without `letGoAt` it is held.
    record Sent(String email, String kind, @Nullable Instant letGoAt) {}

    /// Who answers a call.
    record Answering(String email, String organisation, String country, boolean handedIn) {}

    private final JdbcClient database;

    AskedStore(JdbcClient database) {
        this.database = database;
    }

    void keep(UUID letter, CallId call, String email, String kind, @Nullable ContributionId of, UUID by, Instant now) {
        database.sql("""
                        INSERT INTO contributions.asked (letter, call_id, email, kind, dossier_id, made_by, made_at)
                        VALUES (:letter, :call, lower(:email), :kind, :dossier, :by, :now)
                        """)
                .param("letter", letter)
                .param("call", call.value())
                .param("email", email)
                .param("kind", kind)
                .param("dossier", of == null ? null : of.value(), java.sql.Types.OTHER)
                .param("by", by)
                .param("now", DossierStore.at(now))
                .update();
    }

    void letGo(Collection<UUID> letters, Instant now) {
        database.sql("UPDATE contributions.asked SET let_go_at = :now WHERE letter = ANY(:letters)")
                .param("letters", letters.toArray(UUID[]::new))
                .param("now", DossierStore.at(now))
                .update();
    }

    /// As if these had never been written: whoever they were for may be asked again at once.
    void forget(Collection<UUID> letters) {
        database.sql("""
                        UPDATE contributions.dossier SET reminded_at = NULL WHERE id IN (
                            SELECT dossier_id FROM contributions.asked WHERE letter = ANY(:letters))
                        """).param("letters", letters.toArray(UUID[]::new)).update();
        database.sql("DELETE FROM contributions.asked WHERE letter = ANY(:letters)")
                .param("letters", letters.toArray(UUID[]::new))
                .update();
    }

    List<Sent> sent(CallId call) {
        return database.sql("""
                        SELECT email, kind, let_go_at FROM contributions.asked
                        WHERE call_id = :call AND dossier_id IS NULL ORDER BY made_at
                        """)
                .param("call", call.value())
                .query(AskedStore::sent)
                .list();
    }

    private static Sent sent(ResultSet row, int number) throws SQLException {
        var letGo = row.getObject("let_go_at", OffsetDateTime.class);
        return new Sent(row.getString("email"), row.getString("kind"), letGo == null ? null : letGo.toInstant());
    }

    List<Answering> answering(CallId call) {
        return database.sql("""
                        SELECT lower(email) AS email, organisation, country, number IS NOT NULL AS handed_in
                        FROM contributions.dossier WHERE call_id = :call AND withdrawn_at IS NULL
                        """)
                .param("call", call.value())
                .query((row, _) -> new Answering(
                        row.getString("email"),
                        row.getString("organisation"),
                        row.getString("country"),
                        row.getBoolean("handed_in")))
                .list();
    }

    Map<Language, Wording> wordings(OrganisationId network, String kind) {
        var found = new LinkedHashMap<Language, Wording>();
        database.sql(
                        "SELECT language, subject, text FROM contributions.wording WHERE network = :network AND kind = :kind")
                .param("network", network.value())
                .param("kind", kind)
                .query(row -> {
                    found.put(
                            new Language(row.getString("language")),
                            new Wording(row.getString("subject"), row.getString("text")));
                });
        return found;
    }

    void word(OrganisationId network, String kind, Language language, Wording wording) {
        database.sql("""
                        INSERT INTO contributions.wording (network, kind, language, subject, text)
                        VALUES (:network, :kind, :language, :subject, :text)
                        ON CONFLICT (network, kind, language)
                            DO UPDATE SET subject = excluded.subject, text = excluded.text
                        """)
                .param("network", network.value())
                .param("kind", kind)
                .param("language", language.code())
                .param("subject", wording.subject())
                .param("text", wording.text())
                .update();
    }
}
