package org.essaim.contributions.usecases;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.essaim.contributions.ContributionId;
import org.essaim.kernel.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who may be chosen at all, with the reasons; and who was reminded when.
@Repository
class ScreeningStore {
    private final JdbcClient database;

    ScreeningStore(JdbcClient database) {
        this.database = database;
    }

    void screen(ContributionId id, boolean eligible, LocalizedText because, UUID by, Instant now) {
        database.sql("""
                        INSERT INTO contributions.screening (dossier_id, eligible, because, decided_by, decided_at)
                        VALUES (:id, :eligible, CAST(:because AS jsonb), :by, :now)
                        ON CONFLICT (dossier_id) DO UPDATE SET eligible = excluded.eligible,
                            because = excluded.because, decided_by = excluded.decided_by,
                            decided_at = excluded.decided_at
                        """)
                .param("id", id.value())
                .param("eligible", eligible)
                .param("because", because.toJson())
                .param("by", by)
                .param("now", DossierStore.at(now))
                .update();
    }

    /// Why it may not be chosen, if it may not.
    Optional<LocalizedText> because(ContributionId id) {
        return database.sql("SELECT because FROM contributions.screening WHERE dossier_id = :id AND NOT eligible")
                .param("id", id.value())
                .query((row, _) -> LocalizedText.fromJson(row.getString("because")))
                .optional();
    }

    Set<ContributionId> remindedSince(Collection<ContributionId> ids, Instant since) {
        List<ContributionId> found = database.sql(
                        "SELECT id FROM contributions.dossier WHERE id = ANY(:ids) AND reminded_at > :since")
                .param("ids", ids.stream().map(ContributionId::value).toArray(UUID[]::new))
                .param("since", DossierStore.at(since))
                .query((row, _) -> new ContributionId(row.getObject("id", UUID.class)))
                .list();
        return new HashSet<>(found);
    }
}
