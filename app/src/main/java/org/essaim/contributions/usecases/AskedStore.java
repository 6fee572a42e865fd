package org.essaim.contributions.usecases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.essaim.calls.CallId;
import org.essaim.contributions.ContributionId;
import org.essaim.contributions.domain.AskedMember;
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
    record Sent(
            UUID letter,
            String email,
            String kind,
            @Nullable Instant letGoAt) {}

    /// To whom a letter is: a contact, or who has begun this contribution.
    record Asked(UUID letter, String email, Optional<ContributionId> of) {}

    /// Who answers a call, and how far.
    record Answering(String email, String organisation, String country, AskedMember.State state) {}

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

    /// Sent from now on; whoever has begun counts as reminded.
    void letGo(Collection<UUID> letters, Instant now) {
        database.sql("""
                        UPDATE contributions.dossier SET reminded_at = :now WHERE id IN (
                            SELECT dossier_id FROM contributions.asked WHERE letter = ANY(:letters))
                        """)
                .param("letters", letters.toArray(UUID[]::new))
                .param("now", DossierStore.at(now))
                .update();
        database.sql("UPDATE contributions.asked SET let_go_at = :now WHERE letter = ANY(:letters)")
                .param("letters", letters.toArray(UUID[]::new))
                .param("now", DossierStore.at(now))
                .update();
    }

    /// As if these had never been written: what went before them counts again.
    void forget(Collection<UUID> letters) {
        database.sql("""
                        UPDATE contributions.dossier d SET reminded_at = (
                            SELECT max(a.let_go_at) FROM contributions.asked a
                            WHERE a.dossier_id = d.id AND NOT a.letter = ANY(:letters))
                        WHERE d.id IN (SELECT dossier_id FROM contributions.asked WHERE letter = ANY(:letters))
                        """).param("letters", letters.toArray(UUID[]::new)).update();
        database.sql("DELETE FROM contributions.asked WHERE letter = ANY(:letters)")
                .param("letters", letters.toArray(UUID[]::new))
                .update();
    }

    /// Forgets the letters of a call that were never let go and are held no more, since they expired or their writer is
    /// forgotten.
    void forgetLost(CallId call, Set<UUID> held) {
        database.sql("""
                        DELETE FROM contributions.asked
                        WHERE call_id = :call AND let_go_at IS NULL AND NOT letter = ANY(:held)
                        """)
                .param("call", call.value())
                .param("held", held.toArray(UUID[]::new))
                .update();
    }

    List<CallId> callsThatHold() {
        return database.sql("SELECT DISTINCT call_id FROM contributions.asked WHERE let_go_at IS NULL ORDER BY call_id")
                .query((row, _) -> new CallId(row.getObject("call_id", UUID.class)))
                .list();
    }

    List<Asked> asked(CallId call, Collection<UUID> letters) {
        return database.sql("""
                        SELECT letter, email, dossier_id FROM contributions.asked
                        WHERE call_id = :call AND letter = ANY(:letters)
                        """)
                .param("call", call.value())
                .param("letters", letters.toArray(UUID[]::new))
                .query((row, _) -> new Asked(
                        row.getObject("letter", UUID.class),
                        row.getString("email"),
                        Optional.ofNullable(row.getObject("dossier_id", UUID.class))
                                .map(ContributionId::new)))
                .list();
    }

    /// For which contributions one of these letters waits.
    Set<ContributionId> waitedFor(CallId call, Collection<UUID> letters) {
        return asked(call, letters).stream().flatMap(one -> one.of().stream()).collect(Collectors.toSet());
    }

    List<Sent> sent(CallId call) {
        return database.sql("""
                        SELECT letter, email, kind, let_go_at FROM contributions.asked
                        WHERE call_id = :call AND dossier_id IS NULL ORDER BY made_at
                        """)
                .param("call", call.value())
                .query(AskedStore::sent)
                .list();
    }

    private static Sent sent(ResultSet row, int number) throws SQLException {
        var letGo = row.getObject("let_go_at", OffsetDateTime.class);
        return new Sent(
                row.getObject("letter", UUID.class),
                row.getString("email"),
                row.getString("kind"),
                letGo == null ? null : letGo.toInstant());
    }

    List<Answering> answering(CallId call) {
        return database.sql("""
                        SELECT lower(email) AS email, organisation, country,
                            CASE WHEN withdrawn_at IS NOT NULL THEN 'TAKEN_BACK' WHEN number IS NOT NULL THEN 'HANDED_IN'
                                ELSE 'BEGUN' END AS state
                        FROM contributions.dossier WHERE call_id = :call
                        """)
                .param("call", call.value())
                .query((row, _) -> new Answering(
                        row.getString("email"),
                        row.getString("organisation"),
                        row.getString("country"),
                        AskedMember.State.valueOf(row.getString("state"))))
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
