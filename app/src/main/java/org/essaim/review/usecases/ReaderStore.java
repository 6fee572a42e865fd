package org.essaim.review.usecases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.accounts.AccountId;
import org.essaim.calls.CallId;
import org.essaim.contributions.ContributionId;
import org.essaim.kernel.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What reviewers say about themselves: the languages they read and the cases they are too close to; and which
/// calls' reviewing is closed.
@Repository
class ReaderStore {
    private final JdbcClient database;
    private final Clock clock;

    ReaderStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    record Profile(CallId call, AccountId reader, Set<Language> languages) {}

    /// `byCoordinator`: entered by a coordinator, and not the reader's to take back.
    record Conflict(ContributionId contribution, AccountId reader, boolean byCoordinator) {}

    List<Profile> profiles(List<CallId> calls) {
        return database.sql("SELECT call_id, account_id, languages FROM review.profile WHERE call_id = ANY (:calls)")
                .param("calls", values(calls))
                .query((row, _) -> new Profile(
                        new CallId(row.getObject("call_id", UUID.class)),
                        new AccountId(row.getObject("account_id", UUID.class)),
                        languages(row)))
                .list();
    }

    private static Set<Language> languages(ResultSet row) throws SQLException {
        return Stream.of((Object[]) row.getArray("languages").getArray())
                .map(code -> new Language((String) code))
                .collect(Collectors.toUnmodifiableSet());
    }

    void choose(CallId call, AccountId reader, Set<Language> languages) {
        database.sql("""
                        INSERT INTO review.profile (call_id, account_id, languages) VALUES (:call, :account, :languages)
                        ON CONFLICT (call_id, account_id) DO UPDATE SET languages = excluded.languages
                        """)
                .param("call", call.value())
                .param("account", reader.value())
                .param(
                        "languages",
                        languages.stream().map(Language::code).sorted().toArray(String[]::new))
                .update();
    }

    List<Conflict> conflicts(List<CallId> calls) {
        return database.sql("SELECT * FROM review.conflict WHERE call_id = ANY (:calls)")
                .param("calls", values(calls))
                .query((row, _) -> new Conflict(
                        new ContributionId(row.getObject("contribution_id", UUID.class)),
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getBoolean("by_coordinator")))
                .list();
    }

    void declare(CallId call, ContributionId contribution, AccountId reader, boolean byCoordinator) {
        database.sql("""
                        INSERT INTO review.conflict (contribution_id, account_id, call_id, declared_at, by_coordinator)
                        VALUES (:contribution, :account, :call, :now, :coordinator) ON CONFLICT DO NOTHING
                        """)
                .param("contribution", contribution.value())
                .param("account", reader.value())
                .param("call", call.value())
                .param("now", now())
                .param("coordinator", byCoordinator)
                .update();
    }

    /// Whether it was taken back: what the same side declared. The other side’s word stands.
    boolean withdraw(ContributionId contribution, AccountId reader, boolean byCoordinator) {
        return database.sql("""
                        DELETE FROM review.conflict WHERE contribution_id = :contribution AND account_id = :account
                            AND by_coordinator = :coordinator
                        """)
                        .param("contribution", contribution.value())
                        .param("account", reader.value())
                        .param("coordinator", byCoordinator)
                        .update()
                > 0;
    }

    boolean isConflict(ContributionId contribution, AccountId reader) {
        return database.sql("""
                        SELECT EXISTS (SELECT 1 FROM review.conflict
                            WHERE contribution_id = :contribution AND account_id = :account)
                        """)
                .param("contribution", contribution.value())
                .param("account", reader.value())
                .query(Boolean.class)
                .single();
    }

    /// Profiles and declared conflicts of one account, in words for its owner.
    List<Map<String, Object>> about(AccountId reader) {
        return database.sql("""
                        SELECT 'languages' AS kind, call_id AS subject, array_to_string(languages, ' ') AS value
                        FROM review.profile WHERE account_id = :account
                        UNION ALL
                        SELECT 'reader', call_id, concat_ws(' | ', levels::text, array_to_string(themes, ' '), organisation,
                            array_to_string(networks, ', '), most::text) FROM review.profile WHERE account_id = :account
                        UNION ALL
                        SELECT 'conflict', contribution_id, '' FROM review.conflict WHERE account_id = :account
                        UNION ALL
                        SELECT 'wish', contribution_id, wish FROM review.wish WHERE account_id = :account
                        UNION ALL
                        SELECT 'assigned', contribution_id, '' FROM review.reading WHERE account_id = :account
                        ORDER BY kind, subject
                        """)
                .param("account", reader.value())
                .query((row, _) -> Map.<String, Object>of(
                        "kind", row.getString("kind"),
                        "about", row.getString("subject"),
                        "value", row.getString("value")))
                .list();
    }

    void forget(AccountId reader) {
        database.sql("DELETE FROM review.profile WHERE account_id = :account")
                .param("account", reader.value())
                .update();
        for (var table : List.of("conflict", "wish", "reading")) {
            database.sql("DELETE FROM review." + table + " WHERE account_id = :account")
                    .param("account", reader.value())
                    .update();
        }
    }

    Map<CallId, Instant> closed(List<CallId> calls) {
        return database
                .sql("SELECT call_id, closed_at FROM review.closing WHERE call_id = ANY (:calls)")
                .param("calls", values(calls))
                .query((row, _) -> Map.entry(
                        new CallId(row.getObject("call_id", UUID.class)),
                        row.getObject("closed_at", OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Whether reviewing is closed; until the transaction ends nobody can close or reopen it. Writers do not
    /// hinder each other.
    boolean isClosedForWriting(CallId call) {
        database.sql("SELECT pg_advisory_xact_lock_shared(hashtextextended('review ' || :call, 0))")
                .param("call", call.value().toString())
                .query((_, _) -> true)
                .single();
        return closed(List.of(call)).containsKey(call);
    }

    /// Waits for everyone who is writing.
    private void holdWriters(CallId call) {
        database.sql("SELECT pg_advisory_xact_lock(hashtextextended('review ' || :call, 0))")
                .param("call", call.value().toString())
                .query((_, _) -> true)
                .single();
    }

    void close(CallId call) {
        holdWriters(call);
        database.sql("INSERT INTO review.closing (call_id, closed_at) VALUES (:call, :now) ON CONFLICT DO NOTHING")
                .param("call", call.value())
                .param("now", now())
                .update();
    }

    void reopen(CallId call) {
        holdWriters(call);
        database.sql("DELETE FROM review.closing WHERE call_id = :call")
                .param("call", call.value())
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static UUID[] values(List<CallId> calls) {
        return calls.stream().map(CallId::value).toArray(UUID[]::new);
    }
}
