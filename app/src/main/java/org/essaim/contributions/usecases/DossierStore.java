package org.essaim.contributions.usecases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essaim.calls.CallId;
import org.essaim.contributions.ContributionId;
import org.essaim.contributions.Submission.Decision;
import org.essaim.contributions.domain.Basics;
import org.essaim.contributions.domain.Channel;
import org.essaim.contributions.domain.Correction;
import org.essaim.contributions.domain.Dossier;
import org.essaim.contributions.domain.Receipt;
import org.essaim.kernel.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The dossiers, read whole: five queries for any number of them.
@Repository
class DossierStore {
    private static final String COLUMNS = """
            SELECT id, call_id, channel, number, organisation, country, city, email, role, title, theme, language,
                speaks, decision, example, version, submission_key, started_at, changed_at, submitted_at,
                link_sent_to, withdrawn_at, withdrawn_because, withdrawn_by,
                EXISTS (SELECT 1 FROM contributions.screening s WHERE s.dossier_id = dossier.id AND NOT s.eligible)
                    AS ineligible
            FROM contributions.dossier
            """;

    private final JdbcClient database;
    private final CorrectionStore corrections;

    DossierStore(JdbcClient database, CorrectionStore corrections) {
        this.corrections = corrections;
        this.database = database;
    }

    void add(Dossier dossier) {
        database.sql("""
                        INSERT INTO contributions.dossier (id, call_id, channel, organisation, country, city, email,
                            role, title, theme, language, speaks, example, submission_key, started_at, changed_at)
                        VALUES (:id, :call, :channel, :organisation, :country, :city, :email, :role, :title, :theme,
                            :language, :speaks, :example, :key, :started, :started)
                        """)
                .param("id", dossier.id().value())
                .param("call", dossier.call().value())
                .param("channel", dossier.channel().name())
                .params(dossier.basics().values())
                .param("speaks", dossier.speaks().code())
                .param("example", dossier.example())
                .param("key", dossier.submissionKey())
                .param("started", at(dossier.startedAt()))
                .update();
    }

    Optional<Dossier> find(ContributionId id) {
        return whole(database.sql(COLUMNS + "WHERE id = :id")
                        .param("id", id.value())
                        .query(DossierStore::head)
                        .list())
                .stream()
                .findFirst();
    }

    List<Dossier> all(List<ContributionId> ids) {
        return whole(database.sql(COLUMNS + "WHERE id = ANY(:ids) ORDER BY started_at DESC")
                .param("ids", ids.stream().map(ContributionId::value).toArray(UUID[]::new))
                .query(DossierStore::head)
                .list());
    }

    List<Dossier> inThisOrder(List<ContributionId> ids) {
        return whole(database.sql(COLUMNS + "WHERE id = ANY(:ids) ORDER BY array_position(CAST(:ids AS uuid[]), id)")
                .param("ids", ids.stream().map(ContributionId::value).toArray(UUID[]::new))
                .query(DossierStore::head)
                .list());
    }

    Optional<Dossier> byNumber(CallId call, String number) {
        return whole(database.sql(COLUMNS + "WHERE call_id = :call AND number = :number")
                        .param("call", call.value())
                        .param("number", number)
                        .query(DossierStore::head)
                        .list())
                .stream()
                .findFirst();
    }

    /// Those that were handed in, not taken out and not shut out, by number.
    List<Dossier> submitted(CallId call) {
        return submitted(List.of(call));
    }

    List<Dossier> submitted(List<CallId> calls) {
        return whole(database.sql(COLUMNS + """
                        WHERE call_id = ANY(:calls) AND number IS NOT NULL AND withdrawn_at IS NULL
                            AND NOT EXISTS (SELECT 1 FROM contributions.screening s
                                WHERE s.dossier_id = dossier.id AND NOT s.eligible)
                        ORDER BY number
                        """)
                        .param("calls", calls.stream().map(CallId::value).toArray(UUID[]::new))
                        .query(DossierStore::head)
                        .list())
                .stream()
                .map(Dossier::handedIn)
                .toList();
    }

    Optional<Dossier> bySubmissionKey(CallId call, UUID key) {
        return whole(database.sql(COLUMNS + "WHERE call_id = :call AND submission_key = :key")
                        .param("call", call.value())
                        .param("key", key)
                        .query(DossierStore::head)
                        .list())
                .stream()
                .findFirst();
    }

    /// Those that have an address and have not handed in this stage.
    List<Dossier> unfinished(CallId call, String stage) {
        return whole(database.sql(COLUMNS + """
                        WHERE call_id = :call AND email <> '' AND withdrawn_at IS NULL AND NOT EXISTS (SELECT 1 FROM contributions.submission s
                            WHERE s.dossier_id = dossier.id AND s.stage_key = :stage)
                        ORDER BY started_at, id
                        """)
                .param("call", call.value())
                .param("stage", stage)
                .query(DossierStore::head)
                .list());
    }

    boolean isDecided(CallId call) {
        return database.sql("""
                        SELECT EXISTS (SELECT 1 FROM contributions.dossier
                        WHERE call_id = :call AND decision <> 'PENDING')
                        """)
                .param("call", call.value())
                .query(Boolean.class)
                .single();
    }

    List<Dossier> withEmail(CallId call, String email) {
        return whole(
                database.sql(COLUMNS + "WHERE call_id = :call AND lower(email) = lower(:email) ORDER BY started_at")
                        .param("call", call.value())
                        .param("email", email)
                        .query(DossierStore::head)
                        .list());
    }

    /// Holds the dossier until the transaction ends, so that whoever comes second sees what the first did.
    void lock(ContributionId id) {
        database.sql("SELECT id FROM contributions.dossier WHERE id = :id FOR UPDATE")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
    }

    /// Lets one after the other enter answers into a call, so that each sees what is there.
    void lockEntries(CallId call) {
        database.sql("SELECT pg_advisory_xact_lock(hashtextextended(:call, 1))")
                .param("call", call.value().toString())
                .query(_ -> {});
    }

    void change(ContributionId id, Basics basics, Language speaks, Instant now) {
        database.sql("""
                        UPDATE contributions.dossier SET organisation = :organisation, country = :country, city = :city,
                            email = :email, role = :role, title = :title, theme = :theme, language = :language,
                            speaks = :speaks, version = version + 1, changed_at = :now
                        WHERE id = :id
                        """)
                .param("id", id.value())
                .params(basics.values())
                .param("speaks", speaks.code())
                .param("now", at(now))
                .update();
    }

    void answer(ContributionId id, String stage, Map<String, String> answers) {
        answers.forEach((question, value) -> database.sql("""
                        INSERT INTO contributions.answer (dossier_id, stage_key, question_key, value)
                        VALUES (:id, :stage, :question, :value)
                        ON CONFLICT (dossier_id, stage_key, question_key) DO UPDATE SET value = excluded.value
                        """)
                .param("id", id.value())
                .param("stage", stage)
                .param("question", question)
                .param("value", value)
                .update());
    }

    int savePage(ContributionId id, String stage, String page, Instant now) {
        return database.sql("""
                        INSERT INTO contributions.page (dossier_id, stage_key, page, version, saved_at)
                        VALUES (:id, :stage, :page, 1, :now)
                        ON CONFLICT (dossier_id, stage_key, page)
                            DO UPDATE SET version = page.version + 1, saved_at = excluded.saved_at
                        RETURNING version
                        """)
                .param("id", id.value())
                .param("stage", stage)
                .param("page", page)
                .param("now", at(now))
                .query(Integer.class)
                .single();
    }

    void linkSent(ContributionId id, String email) {
        database.sql("UPDATE contributions.dossier SET link_sent_to = :email WHERE id = :id")
                .param("id", id.value())
                .param("email", email)
                .update();
    }

    void withdraw(ContributionId id, String because, @Nullable UUID by, Instant now) {
        database.sql("""
                        UPDATE contributions.dossier
                        SET withdrawn_at = :now, withdrawn_by = :by, withdrawn_because = :because
                        WHERE id = :id
                        """)
                .param("id", id.value())
                .param("because", because)
                .param("by", by, java.sql.Types.OTHER)
                .param("now", at(now))
                .update();
    }

    void readdressed(ContributionId id, UUID by) {
        database.sql("UPDATE contributions.dossier SET readdressed_by = :by WHERE id = :id")
                .param("id", id.value())
                .param("by", by)
                .update();
    }

    /// Whether one more link may go out by itself; if so, it is counted.
    boolean takesLink(ContributionId id, int most) {
        return database.sql("""
                        UPDATE contributions.dossier SET links_sent = links_sent + 1
                        WHERE id = :id AND links_sent < :most
                        """).param("id", id.value()).param("most", most).update() == 1;
    }

    /// Writes the decision; answers whether it was another before.
    boolean decide(ContributionId id, Decision decision) {
        return database.sql("""
                        UPDATE contributions.dossier SET decision = :decision WHERE id = :id AND decision <> :decision
                        """)
                        .param("id", id.value())
                        .param("decision", decision.name())
                        .update()
                == 1;
    }

    static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    List<Dossier> whole(List<Dossier> heads) {
        if (heads.isEmpty()) {
            return List.of();
        }
        var ids = heads.stream().map(head -> head.id().value()).toArray(UUID[]::new);
        var answers = answers(ids);
        var pages = pages(ids);
        var receipts = receipts(ids);
        var back = corrections.unanswered(ids);
        return heads.stream()
                .map(head -> with(
                        head,
                        answers.getOrDefault(head.id().value(), Map.of()),
                        pages.getOrDefault(head.id().value(), Map.of()),
                        receipts.getOrDefault(head.id().value(), Map.of()),
                        back.get(head.id().value())))
                .toList();
    }

    private Map<UUID, Map<String, Map<String, String>>> answers(UUID[] ids) {
        var answers = new HashMap<UUID, Map<String, Map<String, String>>>();
        database.sql("""
                        SELECT dossier_id, stage_key, question_key, value FROM contributions.answer
                        WHERE dossier_id = ANY(:ids)
                        """).param("ids", ids).query(row -> {
            answers.computeIfAbsent(row.getObject("dossier_id", UUID.class), _ -> new HashMap<>())
                    .computeIfAbsent(row.getString("stage_key"), _ -> new HashMap<>())
                    .put(row.getString("question_key"), row.getString("value"));
        });
        return answers;
    }

    private Map<UUID, Map<String, Dossier.SavedPage>> pages(UUID[] ids) {
        var pages = new HashMap<UUID, Map<String, Dossier.SavedPage>>();
        database.sql("""
                        SELECT dossier_id, stage_key, page, version, saved_at FROM contributions.page
                        WHERE dossier_id = ANY(:ids)
                        """).param("ids", ids).query(row -> {
            pages.computeIfAbsent(row.getObject("dossier_id", UUID.class), _ -> new HashMap<>())
                    .put(
                            row.getString("stage_key") + "/" + row.getString("page"),
                            new Dossier.SavedPage(
                                    row.getInt("version"),
                                    row.getTimestamp("saved_at").toInstant()));
        });
        return pages;
    }

    private Map<UUID, Map<String, Receipt>> receipts(UUID[] ids) {
        var receipts = new HashMap<UUID, Map<String, Receipt>>();
        database.sql("""
                        SELECT dossier_id, stage_key, number, submitted_at, sha256, content, mailed
                        FROM contributions.submission WHERE dossier_id = ANY(:ids)
                        """).param("ids", ids).query(row -> {
            receipts.computeIfAbsent(row.getObject("dossier_id", UUID.class), _ -> new HashMap<>())
                    .put(row.getString("stage_key"), SubmissionStore.receipt(row));
        });
        return receipts;
    }

    private static Dossier with(
            Dossier head,
            Map<String, Map<String, String>> answers,
            Map<String, Dossier.SavedPage> pages,
            Map<String, Receipt> receipts,
            @Nullable Correction correction) {
        return new Dossier(
                head.id(),
                head.call(),
                head.channel(),
                head.number(),
                head.basics(),
                head.speaks(),
                head.decision(),
                head.example(),
                head.version(),
                head.submissionKey(),
                head.startedAt(),
                head.changedAt(),
                head.submittedAt(),
                head.linkSentTo(),
                head.withdrawal(),
                head.ineligible(),
                answers,
                pages,
                receipts,
                correction);
    }

    private static Dossier head(ResultSet row, int number) throws SQLException {
        var submitted = row.getTimestamp("submitted_at");
        var withdrawn = row.getTimestamp("withdrawn_at");
        return new Dossier(
                new ContributionId(row.getObject("id", UUID.class)),
                new CallId(row.getObject("call_id", UUID.class)),
                Channel.valueOf(row.getString("channel")),
                row.getString("number"),
                new Basics(
                        row.getString("organisation"),
                        row.getString("country"),
                        row.getString("city"),
                        row.getString("email"),
                        row.getString("role"),
                        row.getString("title"),
                        row.getString("theme"),
                        row.getString("language")),
                new Language(row.getString("speaks")),
                Decision.valueOf(row.getString("decision")),
                row.getBoolean("example"),
                row.getInt("version"),
                row.getObject("submission_key", UUID.class),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("changed_at").toInstant(),
                submitted == null ? null : submitted.toInstant(),
                row.getString("link_sent_to"),
                withdrawn == null
                        ? null
                        : new Dossier.Withdrawal(
                                withdrawn.toInstant(),
                                row.getString("withdrawn_because"),
                                row.getObject("withdrawn_by") == null),
                row.getBoolean("ineligible"),
                Map.of(),
                Map.of(),
                Map.of(),
                null);
    }
}
