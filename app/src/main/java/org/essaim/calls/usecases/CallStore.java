package org.essaim.calls.usecases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.essaim.calls.Call;
import org.essaim.calls.CallId;
import org.essaim.calls.Criterion;
import org.essaim.calls.Stage;
import org.essaim.calls.domain.CallChange;
import org.essaim.directory.OrganisationId;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Slug;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The calls, read whole: four queries for any number of them.
@Repository
class CallStore {
    private static final String COLUMNS = """
            SELECT id, slug, network, kind, draft, example, title, summary, text, zone, languages, themes, version
            FROM calls.call
            """;

    private final JdbcClient database;
    private final CallPartStore parts;
    private final Clock clock;

    CallStore(JdbcClient database, CallPartStore parts, Clock clock) {
        this.database = database;
        this.parts = parts;
        this.clock = clock;
    }

    Optional<Call> find(CallId id) {
        return whole(database.sql(COLUMNS + "WHERE id = :id")
                        .param("id", id.value())
                        .query(CallStore::head)
                        .list())
                .stream()
                .findFirst();
    }

    Optional<Call> find(Slug slug) {
        return whole(database.sql(COLUMNS + "WHERE slug = :slug")
                        .param("slug", slug.value())
                        .query(CallStore::head)
                        .list())
                .stream()
                .findFirst();
    }

    List<Call> published() {
        return whole(database.sql(COLUMNS + "WHERE NOT draft ORDER BY opened_at DESC, slug")
                .query(CallStore::head)
                .list());
    }

    List<Call> of(List<OrganisationId> networks) {
        return whole(database.sql(COLUMNS + "WHERE network = ANY(:networks) ORDER BY drafted_at DESC, slug")
                .param("networks", networks.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .query(CallStore::head)
                .list());
    }

    /// One new call at a time, until the transaction ends: addresses stay unique, also at a double click.
    void lockAddresses() {
        database.sql("SELECT pg_advisory_xact_lock(hashtext('calls.draft'))")
                .query((_, _) -> true)
                .list();
    }

    boolean isTaken(Slug slug) {
        return database.sql("SELECT EXISTS (SELECT 1 FROM calls.call WHERE slug = :slug)")
                .param("slug", slug.value())
                .query(Boolean.class)
                .single();
    }

    void add(Call call) {
        database.sql("""
                        INSERT INTO calls.call (id, slug, network, kind, draft, example, title, summary, text, zone,
                            languages, themes, drafted_at)
                        VALUES (:id, :slug, :network, :kind, true, :example, CAST(:title AS jsonb), CAST(:summary AS jsonb),
                            CAST(:text AS jsonb), :zone, :languages, :themes, :now)
                        """)
                .param("id", call.id().value())
                .param("slug", call.slug().value())
                .param("network", call.network().value())
                .param("kind", call.kind().name())
                .param("example", call.example())
                .param("title", call.title().toJson())
                .param("summary", call.summary().toJson())
                .param("text", call.text().toJson())
                .param("zone", call.zone().getId())
                .param("languages", codes(call.languages()))
                .param("themes", slugs(call.themes()))
                .param("now", at(clock.instant()))
                .update();
        parts.putStages(call.id(), call.stages());
        parts.putCriteria(call.id(), call.criteria());
    }

    /// Whether the part was written: not if it changed after `version`.
    boolean change(CallId id, int version, CallChange change) {
        return switch (change) {
            case CallChange.Texts texts ->
                database.sql("""
                                UPDATE calls.call SET title = CAST(:title AS jsonb), summary = CAST(:summary AS jsonb),
                                    text = CAST(:text AS jsonb), version = version + 1, texts_version = version + 1
                                WHERE id = :id AND texts_version <= :version
                                """)
                                .param("id", id.value())
                                .param("version", version)
                                .param("title", texts.title().toJson())
                                .param("summary", texts.summary().toJson())
                                .param("text", texts.text().toJson())
                                .update()
                        == 1;
            case CallChange.Answers answers ->
                database.sql("""
                                UPDATE calls.call SET languages = :languages, themes = :themes,
                                    version = version + 1, answers_version = version + 1
                                WHERE id = :id AND answers_version <= :version
                                """)
                                .param("id", id.value())
                                .param("version", version)
                                .param("languages", codes(answers.languages()))
                                .param("themes", slugs(answers.themes()))
                                .update()
                        == 1;
            case CallChange.Criteria criteria -> changeCriteria(id, version, criteria.criteria());
            case CallChange.Stages stages -> changeStages(id, version, stages);
        };
    }

    private boolean changeCriteria(CallId id, int version, List<Criterion> criteria) {
        var written = database.sql("""
                        UPDATE calls.call SET version = version + 1, criteria_version = version + 1
                        WHERE id = :id AND criteria_version <= :version
                        """)
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
        if (written) {
            parts.putCriteria(id, criteria);
        }
        return written;
    }

    private boolean changeStages(CallId id, int version, CallChange.Stages stages) {
        var written = database.sql("""
                        UPDATE calls.call SET zone = :zone, version = version + 1, stages_version = version + 1
                        WHERE id = :id AND stages_version <= :version
                        """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("zone", stages.zone().getId())
                        .update()
                == 1;
        if (written) {
            parts.putStages(id, stages.stages());
        }
        return written;
    }

    void open(CallId id, Instant opened) {
        database.sql("""
                        UPDATE calls.call SET draft = false, version = version + 1, opened_at = :opened
                        WHERE id = :id AND draft
                        """).param("id", id.value()).param("opened", at(opened)).update();
    }

    void showBalance(CallId id, String balance) {
        database.sql("UPDATE calls.call SET balance = CAST(:balance AS jsonb) WHERE id = :id")
                .param("id", id.value())
                .param("balance", balance)
                .update();
    }

    Optional<String> balance(CallId id) {
        return database.sql("SELECT balance FROM calls.call WHERE id = :id AND balance IS NOT NULL")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    private List<Call> whole(List<Head> heads) {
        if (heads.isEmpty()) {
            return List.of();
        }
        var ids = heads.stream().map(head -> head.id().value()).toList();
        Map<UUID, List<Stage>> stages = parts.stages(ids);
        Map<UUID, List<Criterion>> criteria = parts.criteria(ids);
        return heads.stream()
                .map(head -> head.with(
                        stages.getOrDefault(head.id().value(), List.of()),
                        criteria.getOrDefault(head.id().value(), List.of())))
                .collect(Collectors.toUnmodifiableList());
    }

    private static String[] codes(List<Language> languages) {
        return languages.stream().map(Language::code).toArray(String[]::new);
    }

    private static String[] slugs(List<Slug> slugs) {
        return slugs.stream().map(Slug::value).toArray(String[]::new);
    }

    static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Head head(ResultSet row, int number) throws SQLException {
        return new Head(
                new CallId(row.getObject("id", UUID.class)),
                new Slug(row.getString("slug")),
                new OrganisationId(row.getObject("network", UUID.class)),
                Call.Kind.valueOf(row.getString("kind")),
                row.getBoolean("draft"),
                row.getBoolean("example"),
                LocalizedText.fromJson(row.getString("title")),
                LocalizedText.fromJson(row.getString("summary")),
                LocalizedText.fromJson(row.getString("text")),
                ZoneId.of(row.getString("zone")),
                Arrays.stream((String[]) row.getArray("languages").getArray())
                        .map(Language::new)
                        .toList(),
                Arrays.stream((String[]) row.getArray("themes").getArray())
                        .map(Slug::new)
                        .toList(),
                row.getInt("version"));
    }

    private record Head(
            CallId id,
            Slug slug,
            OrganisationId network,
            Call.Kind kind,
            boolean draft,
            boolean example,
            LocalizedText title,
            LocalizedText summary,
            LocalizedText text,
            ZoneId zone,
            List<Language> languages,
            List<Slug> themes,
            int version) {
        Call with(List<Stage> stages, List<Criterion> criteria) {
            return new Call(
                    id, slug, network, kind, draft, example, title, summary, text, zone, stages, criteria, languages,
                    themes, version);
        }
    }
}
