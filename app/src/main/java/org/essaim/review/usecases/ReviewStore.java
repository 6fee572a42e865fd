package org.essaim.review.usecases;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.essaim.accounts.AccountId;
import org.essaim.calls.CallId;
import org.essaim.contributions.ContributionId;
import org.essaim.kernel.TimeOrderedId;
import org.essaim.review.domain.Judgement;
import org.essaim.review.domain.Review;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The reviews. One person has at most one review of a case; reviews with a declared conflict of interest are
/// kept but not given out.
@Repository
class ReviewStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<java.util.TreeMap<String, Integer>> SCORES = new TypeReference<>() {};
    private static final TypeReference<java.util.TreeMap<String, String>> REMARKS = new TypeReference<>() {};
    private static final RowMapper<Review> REVIEW = (row, _) -> new Review(
            new ContributionId(row.getObject("contribution_id", UUID.class)),
            new AccountId(row.getObject("account_id", UUID.class)),
            new Judgement(
                    JSON.readValue(row.getString("scores"), SCORES),
                    JSON.readValue(row.getString("remarks"), REMARKS),
                    row.getString("comment")),
            row.getBoolean("finished"),
            row.getInt("version"),
            row.getObject("saved_at", OffsetDateTime.class).toInstant());

    private final JdbcClient database;
    private final Clock clock;

    ReviewStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    List<Review> ofCalls(List<CallId> calls) {
        return database.sql("""
                        SELECT r.* FROM review.review r
                        WHERE r.call_id = ANY (:calls) AND NOT EXISTS (SELECT 1 FROM review.conflict c
                            WHERE c.contribution_id = r.contribution_id AND c.account_id = r.account_id)
                        ORDER BY r.contribution_id, r.saved_at, r.account_id
                        """)
                .param("calls", calls.stream().map(CallId::value).toArray(UUID[]::new))
                .query(REVIEW)
                .list();
    }

    /// Who has begun to judge which case.
    Map<ContributionId, Set<AccountId>> begun(CallId call) {
        var begun = new HashMap<ContributionId, Set<AccountId>>();
        database.sql("""
                        SELECT r.contribution_id, r.account_id FROM review.review r
                        WHERE r.call_id = :call AND NOT EXISTS (SELECT 1 FROM review.conflict c
                            WHERE c.contribution_id = r.contribution_id AND c.account_id = r.account_id)
                        """)
                .param("call", call.value())
                .query((row, _) -> begun.computeIfAbsent(
                                new ContributionId(row.getObject("contribution_id", UUID.class)), _ -> new HashSet<>())
                        .add(new AccountId(row.getObject("account_id", UUID.class))))
                .list();
        return begun;
    }

    Map<CallId, Integer> finishedByCall(List<CallId> calls) {
        return database
                .sql("""
                        SELECT r.call_id, count(*) AS finished FROM review.review r
                        WHERE r.call_id = ANY (:calls) AND r.finished AND NOT EXISTS (SELECT 1 FROM review.conflict c
                            WHERE c.contribution_id = r.contribution_id AND c.account_id = r.account_id)
                        GROUP BY r.call_id
                        """)
                .param("calls", calls.stream().map(CallId::value).toArray(UUID[]::new))
                .query((row, _) -> Map.entry(new CallId(row.getObject("call_id", UUID.class)), row.getInt("finished")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Whether it was written: not when someone else wrote a first version meanwhile.
    boolean insert(CallId call, Review review) {
        return write("""
                INSERT INTO review.review
                    (contribution_id, account_id, call_id, scores, remarks, comment, finished, version, saved_at)
                VALUES (:contribution, :account, :call, CAST(:scores AS jsonb), CAST(:remarks AS jsonb), :comment,
                    :finished, 1, :now)
                ON CONFLICT DO NOTHING
                """, call, review);
    }

    /// Whether it was written: only over the version that `review` was made from.
    boolean update(CallId call, Review review) {
        return write("""
                UPDATE review.review
                SET scores = CAST(:scores AS jsonb), remarks = CAST(:remarks AS jsonb), comment = :comment,
                    finished = :finished, version = version + 1, saved_at = :now
                WHERE contribution_id = :contribution AND account_id = :account AND call_id = :call
                    AND version = :version
                """, call, review);
    }

    private boolean write(String sql, CallId call, Review review) {
        return database.sql(sql)
                        .param("contribution", review.contribution().value())
                        .param("account", review.reviewer().value())
                        .param("call", call.value())
                        .param(
                                "scores",
                                JSON.writeValueAsString(review.judgement().scores()))
                        .param(
                                "remarks",
                                JSON.writeValueAsString(review.judgement().remarks()))
                        .param("comment", review.judgement().comment())
                        .param("finished", review.finished())
                        .param("version", review.version())
                        .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .update()
                == 1;
    }

    List<Review> by(AccountId reviewer) {
        return database.sql(
                        "SELECT * FROM review.review WHERE account_id = :account ORDER BY saved_at, contribution_id")
                .param("account", reviewer.value())
                .query(REVIEW)
                .list();
    }

    /// Leaves the finished reviews of an account to nobody; drafts, and what a conflict of interest took out, go.
    void forget(AccountId reviewer) {
        database.sql("""
                        DELETE FROM review.review r WHERE r.account_id = :account AND (NOT r.finished
                            OR EXISTS (SELECT 1 FROM review.conflict c WHERE c.contribution_id = r.contribution_id
                                AND c.account_id = r.account_id))
                        """).param("account", reviewer.value()).update();
        database.sql("UPDATE review.review SET account_id = :nobody WHERE account_id = :account")
                .param("account", reviewer.value())
                .param("nobody", TimeOrderedId.at(clock.instant()))
                .update();
    }
}
