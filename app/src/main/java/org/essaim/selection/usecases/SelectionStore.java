package org.essaim.selection.usecases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.essaim.accounts.AccountId;
import org.essaim.calls.CallId;
import org.essaim.fair.Infeasible;
import org.essaim.fair.Selection;
import org.essaim.fair.SelectionJson;
import org.essaim.fair.SelectionProblem;
import org.essaim.selection.domain.Failure;
import org.essaim.selection.domain.Replay;
import org.essaim.selection.domain.Run;
import org.essaim.selection.domain.SavedSelection;
import org.essaim.selection.domain.SelectionSummary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The saved selections. A question is written once, its answer once.
@Repository
class SelectionStore {
    private final JdbcClient database;
    private final Clock clock;

    SelectionStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    record Question(UUID id, CallId call, String name, UUID formKey, String request, String sha256, int places) {}

    /// The salt of a call, which is drawn the first time and then stays.
    String salt(CallId call, String drawn) {
        database.sql("INSERT INTO selection.lot (call_id, salt, last) VALUES (:call, :salt, 0) ON CONFLICT DO NOTHING")
                .param("call", call.value())
                .param("salt", drawn)
                .update();
        return database.sql("SELECT salt FROM selection.lot WHERE call_id = :call")
                .param("call", call.value())
                .query(String.class)
                .single();
    }

    Optional<Integer> byForm(CallId call, UUID formKey) {
        return database.sql("SELECT number FROM selection.selection WHERE call_id = :call AND form_key = :key")
                .param("call", call.value())
                .param("key", formKey)
                .query(Integer.class)
                .optional();
    }

    /// The new selection's number; empty when the same form was written meanwhile.
    Optional<Integer> ask(Question question, int quotas, AccountId person) {
        var number = database.sql("UPDATE selection.lot SET last = last + 1 WHERE call_id = :call RETURNING last")
                .param("call", question.call().value())
                .query(Integer.class)
                .single();
        var written = database.sql("""
                        INSERT INTO selection.selection (id, call_id, number, name, form_key, request, request_sha256,
                            places, quotas, asked_at, asked_by, state)
                        VALUES (:id, :call, :number, :name, :key, :request, :sha, :places, :quotas, :now, :person, 'MAKING')
                        ON CONFLICT (call_id, form_key) DO NOTHING
                        """)
                .param("id", question.id())
                .param("call", question.call().value())
                .param("number", number)
                .param("name", question.name())
                .param("key", question.formKey())
                .param("request", question.request())
                .param("sha", question.sha256())
                .param("places", question.places())
                .param("quotas", quotas)
                .param("now", now())
                .param("person", person.value())
                .update();
        return written == 1 ? Optional.of(number) : Optional.empty();
    }

    void end(UUID id, Calculations.Ended ended) {
        var engine = "";
        Long shortfall = null;
        Long merit = null;
        if (ended.run() instanceof Run.Made(Selection selection)) {
            engine = selection.audit().engine() + " " + selection.audit().engineVersion();
            shortfall = selection.objective().shortfall();
            merit = selection.objective().merit();
        }
        database.sql("""
                        UPDATE selection.selection SET state = :state, failure = :failure, answer = :answer,
                            engine = :engine, shortfall = :shortfall, merit = :merit, ended_at = :now
                        WHERE id = :id AND state = 'MAKING'
                        """)
                .param("id", id)
                .param("state", state(ended.run()))
                .param("failure", ended.run() instanceof Run.Failed(Failure failure) ? failure.name() : null)
                .param("answer", ended.answer())
                .param("engine", engine)
                .param("shortfall", shortfall)
                .param("merit", merit)
                .param("now", now())
                .update();
    }

    private static String state(Run run) {
        return switch (run) {
            case Run.Making _ -> "MAKING";
            case Run.Made _ -> "MADE";
            case Run.Impossible _ -> "IMPOSSIBLE";
            case Run.Failed _ -> "FAILED";
        };
    }

    List<SelectionSummary> summaries(CallId call) {
        return database.sql("""
                        SELECT number, name, places, quotas, state, shortfall, merit, asked_at, decided_at
                        FROM selection.selection WHERE call_id = :call ORDER BY number DESC
                        """)
                .param("call", call.value())
                .query((row, _) -> new SelectionSummary(
                        row.getInt("number"),
                        row.getString("name"),
                        row.getInt("places"),
                        row.getInt("quotas"),
                        row.getString("state"),
                        row.getObject("shortfall", Long.class),
                        row.getObject("merit", Long.class),
                        instant(row, "asked_at"),
                        moment(row, "decided_at")))
                .list();
    }

    Optional<SavedSelection> find(CallId call, int number) {
        var replays = database.sql("""
                        SELECT r.id, r.asked_at, r.state, r.engine FROM selection.replay r
                        JOIN selection.selection s ON s.id = r.selection_id
                        WHERE s.call_id = :call AND s.number = :number ORDER BY r.asked_at, r.id
                        """)
                .param("call", call.value())
                .param("number", number)
                .query((row, _) -> new Replay(
                        row.getObject("id", UUID.class),
                        instant(row, "asked_at"),
                        Replay.State.valueOf(row.getString("state")),
                        Objects.requireNonNullElse(row.getString("engine"), "")))
                .list();
        return database.sql("SELECT * FROM selection.selection WHERE call_id = :call AND number = :number")
                .param("call", call.value())
                .param("number", number)
                .query((row, _) -> saved(row, replays))
                .optional();
    }

    private static SavedSelection saved(ResultSet row, List<Replay> replays) throws SQLException {
        var request = row.getString("request");
        var answer = Objects.requireNonNullElse(row.getString("answer"), "");
        return new SavedSelection(
                row.getObject("id", UUID.class),
                new CallId(row.getObject("call_id", UUID.class)),
                row.getInt("number"),
                row.getString("name"),
                problem(request),
                request,
                row.getString("request_sha256"),
                answer,
                run(row, answer),
                instant(row, "asked_at"),
                moment(row, "decided_at"),
                replays);
    }

    static SelectionProblem problem(String request) {
        return switch (SelectionJson.readRequest(request)) {
            case SelectionJson.Reading.Understood readable -> readable.request().problem();
            case SelectionJson.Reading.Unreadable unreadable ->
                throw new IllegalStateException(unreadable.refusal().text());
        };
    }

    private static Run run(ResultSet row, String answer) throws SQLException {
        return switch (row.getString("state")) {
            case "MADE" -> new Run.Made((Selection) SelectionJson.readAnswer(answer));
            case "IMPOSSIBLE" -> new Run.Impossible((Infeasible) SelectionJson.readAnswer(answer));
            case "FAILED" -> new Run.Failed(Failure.valueOf(row.getString("failure")));
            default -> new Run.Making();
        };
    }

    /// Marks the selection as the call's decision; harmless when it already is.
    void decide(UUID id, AccountId person) {
        database.sql("""
                        UPDATE selection.selection SET decided_at = :now, decided_by = :person
                        WHERE id = :id AND decided_at IS NULL
                        """)
                .param("id", id)
                .param("now", now())
                .param("person", person.value())
                .update();
    }

    /// The number of the selection that the call was decided by, as it is known now.
    Optional<Integer> decidedNumber(CallId call) {
        return database.sql("SELECT number FROM selection.selection WHERE call_id = :call AND decided_at IS NOT NULL")
                .param("call", call.value())
                .query(Integer.class)
                .optional();
    }

    /// What was asked in a call's earlier drafts, the first one first.
    List<SelectionProblem> before(CallId call, int number) {
        return database.sql(
                        "SELECT request FROM selection.selection WHERE call_id = :call AND number < :number ORDER BY number")
                .param("call", call.value())
                .param("number", number)
                .query((row, _) -> problem(row.getString("request")))
                .list();
    }

    /// The same, after waiting for a decision that is being made.
    Optional<Integer> decided(CallId call) {
        database.sql("SELECT last FROM selection.lot WHERE call_id = :call FOR UPDATE")
                .param("call", call.value())
                .query(Integer.class)
                .optional();
        return decidedNumber(call);
    }

    Set<CallId> decidedAmong(List<CallId> calls) {
        return database.sql("""
                        SELECT call_id FROM selection.selection
                        WHERE call_id = ANY (:calls) AND decided_at IS NOT NULL
                        """)
                .param("calls", calls.stream().map(CallId::value).toArray(UUID[]::new))
                .query((row, _) -> new CallId(row.getObject("call_id", UUID.class)))
                .set();
    }

    List<Map<String, Object>> by(AccountId person) {
        return database.sql("""
                        SELECT call_id, number, asked_by = :person AS asked, decided_by IS NOT DISTINCT FROM :person AS decided
                        FROM selection.selection WHERE asked_by = :person OR decided_by = :person
                        ORDER BY call_id, number
                        """)
                .param("person", person.value())
                .query((row, _) -> Map.<String, Object>of(
                        "call", row.getString("call_id"),
                        "selection", row.getInt("number"),
                        "asked", row.getBoolean("asked"),
                        "decided", row.getBoolean("decided")))
                .list();
    }

    void forget(AccountId person) {
        database.sql("UPDATE selection.selection SET asked_by = NULL WHERE asked_by = :person")
                .param("person", person.value())
                .update();
        database.sql("UPDATE selection.selection SET decided_by = NULL WHERE decided_by = :person")
                .param("person", person.value())
                .update();
    }

    void askAgain(UUID id, UUID selection) {
        database.sql("""
                        INSERT INTO selection.replay (id, selection_id, asked_at, state)
                        VALUES (:id, :selection, :now, 'MAKING')
                        """)
                .param("id", id)
                .param("selection", selection)
                .param("now", now())
                .update();
    }

    void endAgain(UUID id, Replay.State state, String engine) {
        database.sql("UPDATE selection.replay SET state = :state, engine = :engine WHERE id = :id AND state = 'MAKING'")
                .param("id", id)
                .param("state", state.name())
                .param("engine", engine)
                .update();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
