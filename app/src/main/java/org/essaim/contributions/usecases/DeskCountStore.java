package org.essaim.contributions.usecases;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What there is to do in calls, counted for all of them at once.
@Repository
class DeskCountStore {
    /// How many came in since a given time, and how many finished cases have no sheet.
    record Count(int recent, int toPublish) {
        static final Count NONE = new Count(0, 0);
    }

    private final JdbcClient database;

    DeskCountStore(JdbcClient database) {
        this.database = database;
    }

    Map<UUID, Count> of(UUID[] calls, Instant since) {
        var counts = new HashMap<UUID, Count>();
        database.sql("""
                        SELECT d.call_id,
                            count(*) FILTER (WHERE d.submitted_at > :since) AS recent,
                            count(*) FILTER (WHERE d.decision = 'CHOSEN' AND p.dossier_id IS NULL AND s.stages > 1)
                                AS publishable
                        FROM contributions.dossier d
                        LEFT JOIN contributions.published p ON p.dossier_id = d.id
                        LEFT JOIN (SELECT dossier_id, count(*) AS stages FROM contributions.submission
                            GROUP BY dossier_id) s ON s.dossier_id = d.id
                        WHERE d.call_id = ANY(:calls) AND d.number IS NOT NULL AND d.withdrawn_at IS NULL
                        GROUP BY d.call_id
                        """)
                .param("calls", calls)
                .param("since", DossierStore.at(since))
                .query(row -> {
                    counts.put(
                            row.getObject("call_id", UUID.class),
                            new Count(row.getInt("recent"), row.getInt("publishable")));
                });
        return counts;
    }
}
