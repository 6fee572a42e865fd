package org.essaim.contributions.usecases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essaim.calls.CallId;
import org.essaim.contributions.ContributionId;
import org.essaim.contributions.domain.Keys;
import org.essaim.contributions.domain.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which secrets open which dossier, by their hashes.
@Repository
class CapabilityStore {
    /// What a secret opens. `kind` is LINK for letters, BROWSER for cookies; `sentTo` is the address by which it came.
    record Opened(ContributionId dossier, String stage, String kind, String sentTo) {}

    private final JdbcClient database;

    CapabilityStore(JdbcClient database) {
        this.database = database;
    }

    Secret browser(ContributionId dossier, String stage, String cameBy, Instant now) {
        return make(dossier, stage, "BROWSER", cameBy, null, now);
    }

    /// A link to an address, or, where that is blank, to be handed over; `by` is the coordinator who asked for it.
    Secret link(ContributionId dossier, String stage, String sentTo, @Nullable UUID by, Instant now) {
        return make(dossier, stage, "LINK", sentTo, by, now);
    }

    private Secret make(
            ContributionId dossier, String stage, String kind, String sentTo, @Nullable UUID by, Instant now) {
        var secret = Secret.random();
        database.sql("""
                        INSERT INTO contributions.capability (hash, dossier_id, stage_key, kind, sent_to, made_by, made_at)
                        VALUES (:hash, :dossier, :stage, :kind, :sent, :by, :now)
                        """)
                .param("hash", secret.hash())
                .param("dossier", dossier.value())
                .param("stage", stage)
                .param("kind", kind)
                .param("sent", sentTo)
                .param("by", by)
                .param("now", DossierStore.at(now))
                .update();
        return secret;
    }

    /// Ends every link that went to another address than this one, and the browsers that came by them, except these.
    void endOthers(ContributionId dossier, String email, Keys except) {
        var kept = except.secrets().stream().map(Secret::hash).toArray(String[]::new);
        database.sql("""
                        DELETE FROM contributions.capability
                        WHERE dossier_id = :dossier AND sent_to <> '' AND lower(sent_to) <> lower(:email)
                            AND NOT hash = ANY(:kept)
                        """)
                .param("dossier", dossier.value())
                .param("email", email)
                .param("kept", kept)
                .update();
        database.sql("""
                        UPDATE contributions.capability SET sent_to = :email
                        WHERE dossier_id = :dossier AND hash = ANY(:kept) AND sent_to <> ''
                        """)
                .param("dossier", dossier.value())
                .param("email", email)
                .param("kept", kept)
                .update();
    }

    Optional<Opened> find(Secret secret, String kind) {
        return database.sql("""
                        SELECT dossier_id, stage_key, kind, sent_to FROM contributions.capability
                        WHERE hash = :hash AND kind = :kind
                        """)
                .param("hash", secret.hash())
                .param("kind", kind)
                .query(CapabilityStore::opened)
                .optional();
    }

    Optional<CallId> callOf(ContributionId dossier) {
        return database.sql("SELECT call_id FROM contributions.dossier WHERE id = :id")
                .param("id", dossier.value())
                .query(UUID.class)
                .optional()
                .map(CallId::new);
    }

    boolean linkSince(ContributionId dossier, Instant since) {
        return database.sql("""
                        SELECT EXISTS (SELECT 1 FROM contributions.capability
                        WHERE dossier_id = :dossier AND kind = 'LINK' AND made_at > :since)
                        """)
                .param("dossier", dossier.value())
                .param("since", DossierStore.at(since))
                .query(Boolean.class)
                .single();
    }

    List<Opened> browsers(Collection<Secret> secrets) {
        return database.sql("""
                        SELECT dossier_id, stage_key, kind, sent_to FROM contributions.capability
                        WHERE hash = ANY(:hashes) AND kind = 'BROWSER'
                        """)
                .param("hashes", secrets.stream().map(Secret::hash).toArray(String[]::new))
                .query(CapabilityStore::opened)
                .list();
    }

    private static Opened opened(ResultSet row, int number) throws SQLException {
        return new Opened(
                new ContributionId(row.getObject("dossier_id", UUID.class)),
                row.getString("stage_key"),
                row.getString("kind"),
                row.getString("sent_to"));
    }
}
