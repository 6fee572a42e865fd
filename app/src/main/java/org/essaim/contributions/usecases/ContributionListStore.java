package org.essaim.contributions.usecases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.essaim.calls.CallId;
import org.essaim.contributions.ContributionId;
import org.essaim.contributions.domain.ContributionCount;
import org.essaim.contributions.domain.ContributionFilter;
import org.essaim.contributions.domain.ListOrder;
import org.essaim.contributions.domain.ListedContribution;
import org.essaim.contributions.domain.TableView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The contributions of a call in a list: found by words and by what they are, counted and sorted by the same. Words
/// are looked for in answers only once they were handed in.
@Repository
class ContributionListStore {
    private static final String MATCHING = """
            FROM (SELECT *, CASE WHEN withdrawn_at IS NOT NULL THEN 'WITHDRAWN' WHEN number IS NULL
                THEN 'DRAFT' WHEN EXISTS (SELECT 1 FROM contributions.screening s
                    WHERE s.dossier_id = dossier.id AND NOT s.eligible) THEN 'INELIGIBLE' ELSE decision END AS state, coalesce(submitted_at, changed_at) AS at
                FROM contributions.dossier WHERE call_id = :call AND organisation <> '') d
            WHERE (:words = '' OR d.organisation ILIKE :like OR d.title ILIKE :like OR d.city ILIKE :like
                    OR d.number ILIKE :like OR EXISTS (SELECT 1 FROM contributions.answer a
                        JOIN contributions.submission s ON s.dossier_id = a.dossier_id AND s.stage_key = a.stage_key
                        WHERE a.dossier_id = d.id AND a.value ILIKE :like))
                AND (:country = '' OR d.country = :country)
                AND (:theme = '' OR d.theme = :theme)
                AND (:language = '' OR d.language = :language)
                AND (:channel = '' OR d.channel = :channel)
                AND (:organisation = '' OR d.organisation ILIKE :organisationLike)
                AND (:state = '' OR :state = d.state)
            """;

    private final JdbcClient database;

    ContributionListStore(JdbcClient database) {
        this.database = database;
    }

    /// One page; `names` are the codes of what is sorted by, in the order of their names.
    List<ListedContribution> lines(CallId call, TableView view, List<String> names) {
        return matching("""
                SELECT d.id, d.number, d.organisation, d.country, d.city, d.title, d.theme, d.language, d.channel,
                    d.state, d.at
                """, order(view) + " LIMIT :size OFFSET :skip", call, view.filter())
                .param("names", names.toArray(String[]::new))
                .param("size", TableView.PAGE)
                .param("skip", (long) TableView.PAGE * view.page())
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

    /// All that match, whatever the page.
    List<ContributionId> ids(CallId call, TableView view, List<String> names) {
        return matching("SELECT d.id ", order(view), call, view.filter())
                .param("names", names.toArray(String[]::new))
                .query((row, _) -> new ContributionId(row.getObject("id", UUID.class)))
                .list();
    }

    List<ContributionCount> counts(CallId call, ContributionFilter filter) {
        return matching("""
                SELECT CASE WHEN GROUPING(d.country) = 0 THEN 'country' WHEN GROUPING(d.theme) = 0 THEN 'theme'
                        WHEN GROUPING(d.language) = 0 THEN 'language' WHEN GROUPING(d.channel) = 0 THEN 'channel'
                        WHEN GROUPING(d.state) = 0 THEN 'state' ELSE 'all' END AS attribute,
                    coalesce(d.country, d.theme, d.language, d.channel, d.state, '') AS value,
                    count(*) AS count
                """, """
                GROUP BY GROUPING SETS ((), (d.country), (d.theme), (d.language), (d.channel), (d.state))
                ORDER BY attribute, count DESC, value
                """, call, filter)
                .query((row, _) ->
                        new ContributionCount(row.getString("attribute"), row.getString("value"), row.getInt("count")))
                .list();
    }

    private static String order(TableView view) {
        var direction = view.descending() ? " DESC" : " ASC";
        return "ORDER BY " + by(view.order()) + direction + " NULLS LAST, d.number DESC NULLS LAST, d.at DESC, d.id";
    }

    private static String by(ListOrder order) {
        return switch (order) {
            case NUMBER -> "d.number";
            case TITLE -> "nullif(lower(d.title), '')";
            case ORGANISATION -> "lower(d.organisation)";
            case CITY -> "nullif(lower(d.city), '')";
            case COUNTRY -> "array_position(CAST(:names AS text[]), d.country)";
            case THEME -> "array_position(CAST(:names AS text[]), d.theme)";
            case LANGUAGE -> "array_position(CAST(:names AS text[]), d.language)";
            case CHANNEL -> "d.channel";
            case STATE ->
                "array_position(ARRAY['DRAFT', 'PENDING', 'CHOSEN', 'NOT_CHOSEN', 'INELIGIBLE', 'WITHDRAWN'], d.state)";
            case DAY -> "d.at";
        };
    }

    private JdbcClient.StatementSpec matching(String select, String order, CallId call, ContributionFilter filter) {
        var parameters = new HashMap<String, Object>(Map.of(
                "call", call.value(),
                "words", filter.words(),
                "like", like(filter.words()),
                "country", filter.country(),
                "theme", filter.theme(),
                "language", filter.language(),
                "channel", filter.channel(),
                "state", filter.state()));
        parameters.put("organisation", filter.organisation());
        parameters.put("organisationLike", like(filter.organisation()));
        return database.sql(select + MATCHING + order).params(parameters);
    }

    private static String like(String words) {
        return "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
