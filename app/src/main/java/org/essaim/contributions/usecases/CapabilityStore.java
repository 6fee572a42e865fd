package org.essaim.contributions.usecases;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essaim.calls.CallId;
import org.essaim.contributions.ContributionId;
import org.essaim.contributions.domain.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which secrets open which dossier, by their hashes.
@Repository
class CapabilityStore {
    /// What a secret opens. `kind` is LINK for letters, BROWSER for cookies.
    record Opened(ContributionId dossier, String stage, String kind) {}

    private final JdbcClient database;

    CapabilityStore(JdbcClient database) {
        this.database = database;
    }

    Secret make(ContributionId dossier, String stage, String kind, Instant now) {
        var secret = Secret.random();
        database.sql("""
                        INSERT INTO contributions.capability (hash, dossier_id, stage_key, kind, made_at)
                        VALUES (:hash, :dossier, :stage, :kind, :now)
                        """)
                .param("hash", secret.hash())
                .param("dossier", dossier.value())
                .param("stage", stage)
                .param("kind", kind)
                .param("now", DossierStore.at(now))
                .update();
        return secret;
    }

    Optional<Opened> find(Secret secret, String kind) {
        return database.sql("""
                        SELECT dossier_id, stage_key, kind FROM contributions.capability
                        WHERE hash = :hash AND kind = :kind
                        """)
                .param("hash", secret.hash())
                .param("kind", kind)
                .query((row, _) -> new Opened(
                        new ContributionId(row.getObject("dossier_id", UUID.class)),
                        row.getString("stage_key"),
                        row.getString("kind")))
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
                        SELECT dossier_id, stage_key, kind FROM contributions.capability
                        WHERE hash = ANY(:hashes) AND kind = 'BROWSER'
                        """)
                .param("hashes", secrets.stream().map(Secret::hash).toArray(String[]::new))
                .query((row, _) -> new Opened(
                        new ContributionId(row.getObject("dossier_id", UUID.class)),
                        row.getString("stage_key"),
                        row.getString("kind")))
                .list();
    }
}
