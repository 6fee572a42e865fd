package org.essaim.contributions.usecases;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
