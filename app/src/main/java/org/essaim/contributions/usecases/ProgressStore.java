package org.essaim.contributions.usecases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.essaim.calls.CallId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How much came in to calls, in all and by country, theme and language.
@Repository
class ProgressStore {
    /// For one value in one call; `attribute` is `all`, `country`, `theme` or `language`. `byThen` were handed in
    /// before the moment asked about.
    record Count(CallId call, String attribute, String value, int submitted, int begun, int byThen) {}

    private final JdbcClient database;

    ProgressStore(JdbcClient database) {
        this.database = database;
    }

    List<Count> counts(List<CallId> calls, Instant then) {
        return database.sql("""
                        SELECT d.call_id,
                            CASE WHEN GROUPING(d.country) = 0 THEN 'country' WHEN GROUPING(d.theme) = 0 THEN 'theme'
                                WHEN GROUPING(d.language) = 0 THEN 'language' ELSE 'all' END AS attribute,
                            coalesce(d.country, d.theme, d.language, '') AS value,
                            count(*) FILTER (WHERE d.number IS NOT NULL) AS submitted,
                            count(*) FILTER (WHERE d.number IS NULL) AS begun,
                            count(*) FILTER (WHERE d.submitted_at <= :moment) AS by_then
                        FROM contributions.dossier d
                        WHERE d.call_id = ANY(:calls) AND d.organisation <> '' AND d.withdrawn_at IS NULL
                            AND NOT EXISTS (SELECT 1 FROM contributions.screening s
                                WHERE s.dossier_id = d.id AND NOT s.eligible)
                        GROUP BY d.call_id, GROUPING SETS ((), (d.country), (d.theme), (d.language))
                        """)
                .param("calls", calls.stream().map(CallId::value).toArray(UUID[]::new))
                .param("moment", DossierStore.at(then))
                .query((row, _) -> new Count(
                        new CallId(row.getObject("call_id", UUID.class)),
                        row.getString("attribute"),
                        row.getString("value"),
                        row.getInt("submitted"),
                        row.getInt("begun"),
                        row.getInt("by_then")))
                .list();
    }
}
