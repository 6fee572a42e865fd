package org.essaim.contributions.usecases;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.essaim.calls.CallId;
import org.essaim.contributions.domain.ContributionCount;
import org.essaim.contributions.domain.ContributionFilter;
import org.essaim.contributions.domain.ListedContribution;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The contributions of a call in a list: found by words and by what they are, counted by the same.
@Repository
class ContributionListStore {
    private static final String MATCHING = """
            FROM (SELECT *, CASE WHEN number IS NULL THEN 'DRAFT' WHEN withdrawn_at IS NOT NULL
                THEN 'WITHDRAWN' ELSE decision END AS state
                FROM contributions.dossier WHERE call_id = :call AND organisation <> '') d
            WHERE (:words = '' OR d.organisation ILIKE :like OR d.title ILIKE :like OR d.city ILIKE :like
                    OR d.number ILIKE :like)
                AND (:country = '' OR d.country = :country)
                AND (:theme = '' OR d.theme = :theme)
                AND (:language = '' OR d.language = :language)
                AND (:state = '' OR :state = d.state)
            """;

    private final JdbcClient database;

    ContributionListStore(JdbcClient database) {
        this.database = database;
    }

    List<ListedContribution> lines(CallId call, ContributionFilter filter) {
        return matching(
                        """
                SELECT d.id, d.number, d.organisation, d.country, d.city, d.title, d.theme, d.language, d.channel,
                    d.state, coalesce(d.submitted_at, d.changed_at) AS at
                """,
                        "ORDER BY d.number DESC NULLS LAST, d.changed_at DESC, d.id LIMIT :size OFFSET :skip",
                        call,
                        filter)
                .param("size", ContributionFilter.PAGE)
                .param("skip", (long) ContributionFilter.PAGE * filter.page())
                .query((row, _) -> new ListedContribution(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getString("organisation"),
                        row.getString("country"),
                        row.getString("city"),
                        row.getString("title"),
                        row.getString("theme"),
                        row.getString("language"),
                        row.getString("channel"),
                        row.getString("state"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    List<ContributionCount> counts(CallId call, ContributionFilter filter) {
        return matching("""
                SELECT CASE WHEN GROUPING(d.country) = 0 THEN 'country' WHEN GROUPING(d.theme) = 0 THEN 'theme'
                        WHEN GROUPING(d.language) = 0 THEN 'language'
                        WHEN GROUPING(d.state) = 0 THEN 'state' ELSE 'all' END AS attribute,
                    coalesce(d.country, d.theme, d.language, d.state, '') AS value,
                    count(*) AS count
                """, """
                GROUP BY GROUPING SETS ((), (d.country), (d.theme), (d.language), (d.state))
                ORDER BY attribute, count DESC, value
                """, call, filter)
                .query((row, _) ->
                        new ContributionCount(row.getString("attribute"), row.getString("value"), row.getInt("count")))
                .list();
    }

    private JdbcClient.StatementSpec matching(String select, String order, CallId call, ContributionFilter filter) {
        var escaped = filter.words().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return database.sql(select + MATCHING + order)
                .params(Map.of(
                        "call", call.value(),
                        "words", filter.words(),
                        "like", "%" + escaped + "%",
                        "country", filter.country(),
                        "theme", filter.theme(),
                        "language", filter.language(),
                        "state", filter.state()));
    }
}
