package org.essaim.contributions.usecases;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.essaim.contributions.ContributionId;
import org.essaim.contributions.domain.Correction;
import org.essaim.contributions.domain.Receipt;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.TimeOrderedId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was sent back, and the submissions that a corrected one has replaced.
@Repository
class CorrectionStore {
    private final JdbcClient database;

    CorrectionStore(JdbcClient database) {
        this.database = database;
    }

    /// Those that were not answered, however long ago their time ended.
    Map<UUID, Correction> unanswered(UUID[] dossiers) {
        var found = new HashMap<UUID, Correction>();
        database.sql("""
                        SELECT dossier_id, stage_key, because, until, asked_at FROM contributions.correction
                        WHERE dossier_id = ANY(:ids) AND answered_at IS NULL
                        """).param("ids", dossiers).query(row -> {
            found.put(
                    row.getObject("dossier_id", UUID.class),
                    new Correction(
                            row.getString("stage_key"),
                            LocalizedText.fromJson(row.getString("because")),
                            row.getTimestamp("until").toInstant(),
                            row.getTimestamp("asked_at").toInstant()));
        });
        return found;
    }

    /// In place of one that was not answered.
    void ask(ContributionId dossier, Correction correction, UUID by) {
        answered(dossier, correction.askedAt());
        database.sql("""
                        INSERT INTO contributions.correction (id, dossier_id, stage_key, because, until, asked_by, asked_at)
                        VALUES (:id, :dossier, :stage, CAST(:because AS jsonb), :until, :by, :now)
                        """)
                .param("id", TimeOrderedId.at(correction.askedAt()))
                .param("dossier", dossier.value())
                .param("stage", correction.stage())
                .param("because", correction.because().toJson())
                .param("until", DossierStore.at(correction.until()))
                .param("by", by)
                .param("now", DossierStore.at(correction.askedAt()))
                .update();
    }

    void answered(ContributionId dossier, Instant now) {
        database.sql("""
                        UPDATE contributions.correction SET answered_at = :now
                        WHERE dossier_id = :dossier AND answered_at IS NULL
                        """)
                .param("dossier", dossier.value())
                .param("now", DossierStore.at(now))
                .update();
    }

    /// Puts what was handed in at a stage among what is replaced; answers how many there are now.
    int replace(ContributionId dossier, String stage, Instant now) {
        database.sql("""
                        WITH old AS (DELETE FROM contributions.submission WHERE dossier_id = :dossier AND stage_key = :stage
                            RETURNING number, dossier_id, stage_key, submitted_at, entered_by, sha256, content, mailed)
                        INSERT INTO contributions.replaced (number, dossier_id, stage_key, submitted_at, entered_by, sha256,
                            content, mailed, replaced_at)
                        SELECT number, dossier_id, stage_key, submitted_at, entered_by, sha256, content, mailed, :now FROM old
                        """)
                .param("dossier", dossier.value())
                .param("stage", stage)
                .param("now", DossierStore.at(now))
                .update();
        return database.sql("""
                        SELECT count(*) FROM contributions.replaced WHERE dossier_id = :dossier AND stage_key = :stage
                        """)
                .param("dossier", dossier.value())
                .param("stage", stage)
                .query(Integer.class)
                .single();
    }

    /// The earlier submissions of a dossier, the latest first.
    List<Receipt> replaced(ContributionId dossier) {
        return database.sql("""
                        SELECT stage_key, number, submitted_at, sha256, content, mailed FROM contributions.replaced
                        WHERE dossier_id = :dossier ORDER BY submitted_at DESC, number DESC
                        """)
                .param("dossier", dossier.value())
                .query((row, _) -> SubmissionStore.receipt(row))
                .list();
    }
}
