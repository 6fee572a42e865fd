package org.essaim.review.usecases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.essaim.accounts.AccountId;
import org.essaim.calls.CallId;
import org.essaim.contributions.ContributionId;
import org.essaim.review.domain.Assigning;
import org.essaim.review.domain.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who reads what, in the draft and in force. A pair that is in neither is not kept.
@Repository
class AssignmentStore {
    private final JdbcClient database;
    private final Clock clock;

    AssignmentStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// The assigning of a call with the run that works on it now, if any.
    record Kept(Assigning assigning, @Nullable UUID run) {}

    Optional<Kept> find(CallId call) {
        return assigning(call, "");
    }

    /// The same, while nobody else changes it until the transaction ends.
    Kept hold(CallId call) {
        database.sql("""
                        INSERT INTO review.assigning (call_id, readers, most, state) VALUES (:call, :readers, :most, 'NONE')
                        ON CONFLICT DO NOTHING
                        """)
                .param("call", call.value())
                .param("readers", Assigning.USUAL_READERS)
                .param("most", Assigning.USUAL_MOST)
                .update();
        return assigning(call, " FOR UPDATE").orElseThrow();
    }

    private Optional<Kept> assigning(CallId call, String lock) {
        return database.sql("SELECT * FROM review.assigning WHERE call_id = :call" + lock)
                .param("call", call.value())
                .query((row, _) -> kept(row))
                .optional();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                new Assigning(
                        row.getInt("readers"),
                        row.getInt("most"),
                        row.getInt("version"),
                        Assigning.State.valueOf(row.getString("state")),
                        Objects.requireNonNullElse(row.getString("answer"), ""),
                        Optional.ofNullable(row.getObject("confirmed_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)),
                row.getObject("run", UUID.class));
    }

    /// How many readers each case of these calls shall have, where an assignment is in force.
    Map<CallId, Integer> inForce(Collection<CallId> calls) {
        var wanted = new HashMap<CallId, Integer>();
        database.sql("""
                        SELECT call_id, readers FROM review.assigning
                        WHERE call_id = ANY (:calls) AND confirmed_at IS NOT NULL
                        """)
                .param("calls", values(calls))
                .query((row, _) -> wanted.put(new CallId(row.getObject("call_id", UUID.class)), row.getInt("readers")))
                .list();
        return wanted;
    }

    Map<ContributionId, Map<AccountId, Reading>> readings(Collection<CallId> calls) {
        var readings = new HashMap<ContributionId, Map<AccountId, Reading>>();
        database.sql("SELECT * FROM review.reading WHERE call_id = ANY (:calls)")
                .param("calls", values(calls))
                .query((row, _) -> new Reading(
                        new ContributionId(row.getObject("contribution_id", UUID.class)),
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getBoolean("drafted"),
                        row.getBoolean("fixed"),
                        row.getBoolean("assigned")))
                .list()
                .forEach(reading -> readings.computeIfAbsent(reading.contribution(), _ -> new HashMap<>())
                        .put(reading.reader(), reading));
        return readings;
    }

    void begin(CallId call, UUID run, int readers, int most) {
        database.sql("""
                        UPDATE review.assigning SET run = :run, readers = :readers, most = :most, state = 'MAKING',
                            asked_at = :now
                        WHERE call_id = :call
                        """)
                .param("call", call.value())
                .param("run", run)
                .param("readers", readers)
                .param("most", most)
                .param("now", now())
                .update();
    }

    void end(CallId call, Assigning.State state, String answer) {
        database.sql("""
                        UPDATE review.assigning SET run = NULL, state = :state, answer = :answer, version = version + 1
                        WHERE call_id = :call
                        """)
                .param("call", call.value())
                .param("state", state.name())
                .param("answer", answer)
                .update();
    }

    void changed(CallId call) {
        database.sql("UPDATE review.assigning SET version = version + 1 WHERE call_id = :call")
                .param("call", call.value())
                .update();
    }

    /// Takes the place of the whole draft, but for those too close to a case.
    void draft(CallId call, List<Reading> draft) {
        database.sql("UPDATE review.reading SET drafted = false, fixed = false WHERE call_id = :call AND assigned")
                .param("call", call.value())
                .update();
        database.sql("DELETE FROM review.reading WHERE call_id = :call AND NOT assigned")
                .param("call", call.value())
                .update();
        add(call, draft);
    }

    /// Takes the place of the draft of one case.
    void draft(CallId call, ContributionId contribution, List<Reading> draft) {
        database.sql("""
                        UPDATE review.reading SET drafted = false, fixed = false
                        WHERE contribution_id = :contribution AND assigned
                        """).param("contribution", contribution.value()).update();
        database.sql("DELETE FROM review.reading WHERE contribution_id = :contribution AND NOT assigned")
                .param("contribution", contribution.value())
                .update();
        add(call, draft);
    }

    private void add(CallId call, List<Reading> draft) {
        database.sql("""
                        INSERT INTO review.reading (contribution_id, account_id, call_id, drafted, fixed, assigned)
                        SELECT d.contribution, d.account, :call, true, d.fixed, false
                        FROM unnest(CAST(:contributions AS uuid[]), CAST(:accounts AS uuid[]), CAST(:fixed AS boolean[]))
                            AS d (contribution, account, fixed)
                        WHERE NOT EXISTS (SELECT 1 FROM review.conflict c
                            WHERE c.contribution_id = d.contribution AND c.account_id = d.account)
                        ON CONFLICT (contribution_id, account_id) DO UPDATE SET drafted = true, fixed = excluded.fixed
                        """)
                .param("call", call.value())
                .param(
                        "contributions",
                        draft.stream().map(pair -> pair.contribution().value()).toArray(UUID[]::new))
                .param(
                        "accounts",
                        draft.stream().map(pair -> pair.reader().value()).toArray(UUID[]::new))
                .param("fixed", draft.stream().map(Reading::fixed).toArray(Boolean[]::new))
                .update();
    }

    /// From now on the draft is in force.
    void confirm(CallId call) {
        database.sql("DELETE FROM review.reading WHERE call_id = :call AND NOT drafted")
                .param("call", call.value())
                .update();
        database.sql("UPDATE review.reading SET assigned = true WHERE call_id = :call")
                .param("call", call.value())
                .update();
        database.sql("UPDATE review.assigning SET confirmed_at = :now, version = version + 1 WHERE call_id = :call")
                .param("call", call.value())
                .param("now", now())
                .update();
    }

    /// Takes a reader away from a case, in the draft and in force.
    void takeAway(CallId call, ContributionId contribution, Set<AccountId> readers) {
        var taken = database.sql("""
                        DELETE FROM review.reading
                        WHERE contribution_id = :contribution AND account_id = ANY (:accounts)
                        """)
                .param("contribution", contribution.value())
                .param("accounts", readers.stream().map(AccountId::value).toArray(UUID[]::new))
                .update();
        if (taken > 0) {
            changed(call);
        }
    }

    private OffsetDateTime now() {
        Instant instant = clock.instant();
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static UUID[] values(Collection<CallId> calls) {
        return calls.stream().map(CallId::value).toArray(UUID[]::new);
    }
}
