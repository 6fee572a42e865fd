package org.essaim.knowledge.usecases;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.essaim.kernel.Slug;
import org.essaim.knowledge.Concept;
import org.essaim.knowledge.ConceptId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// The tables of concepts and of their versions.
@Repository
class ConceptStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// A concept as a release brings it; `digest` tells one wording from another.
    record Shipped(ConceptId id, int position, String content, String digest) {}

    /// What the table says of a concept: the digest of the release it came with (empty when it was made here), and
    /// whether people changed it.
    record Known(String id, String digest, boolean changed) {}

    private record ShippedRow(String scheme, String slug, int position, String content, String digest) {}

    private final JdbcClient database;

    ConceptStore(JdbcClient database) {
        this.database = database;
    }

    Map<String, Known> shipped() {
        return database
                .sql("""
                        SELECT scheme || '/' || slug AS id, digest, changed FROM knowledge.concept
                        """)
                .query((row, _) -> new Known(row.getString("id"), row.getString("digest"), row.getBoolean("changed")))
                .list()
                .stream()
                .collect(Collectors.toMap(Known::id, Function.identity()));
    }

    void ship(List<Shipped> concepts, Instant now) {
        if (concepts.isEmpty()) {
            return;
        }
        var rows = JSON.writeValueAsString(concepts.stream()
                .map(one -> new ShippedRow(
                        one.id().scheme(), one.id().slug().value(), one.position(), one.content(), one.digest()))
                .toList());
        database.sql("""
                        INSERT INTO knowledge.concept (scheme, slug, position, content, digest)
                        SELECT scheme, slug, position, CAST(content AS jsonb), digest
                        FROM jsonb_to_recordset(CAST(:rows AS jsonb))
                            AS shipped(scheme text, slug text, position int, content text, digest text)
                        ON CONFLICT (scheme, slug) DO UPDATE
                        SET position = excluded.position, content = excluded.content, digest = excluded.digest,
                            version = knowledge.concept.version + 1
                        """).param("rows", rows).update();
        database.sql("""
                        INSERT INTO knowledge.concept_version (scheme, slug, version, made_at, kind, content)
                        SELECT concept.scheme, concept.slug, concept.version, :now, 'SHIPPED', concept.content
                        FROM knowledge.concept
                        JOIN jsonb_to_recordset(CAST(:rows AS jsonb)) AS shipped(scheme text, slug text)
                            ON shipped.scheme = concept.scheme AND shipped.slug = concept.slug
                        """)
                .param("rows", rows)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Concept> all() {
        return database.sql("""
                        SELECT scheme, slug, content FROM knowledge.concept ORDER BY scheme, position, slug
                        """)
                .query((row, _) -> ConceptJson.read(
                        new ConceptId(row.getString("scheme"), new Slug(row.getString("slug"))),
                        row.getString("content")))
                .list();
    }

    Optional<Integer> version(ConceptId id) {
        return database.sql("""
                        SELECT version FROM knowledge.concept WHERE scheme = :scheme AND slug = :slug
                        """)
                .param("scheme", id.scheme())
                .param("slug", id.slug().value())
                .query(Integer.class)
                .optional();
    }

    /// Writes a concept as people want it, as its next version.
    void write(Concept concept, String kind, String note, @Nullable UUID by, Instant now) {
        var content = ConceptJson.write(concept);
        database.sql("""
                        INSERT INTO knowledge.concept (scheme, slug, position, content, changed)
                        VALUES (:scheme, :slug,
                            (SELECT coalesce(max(position), 0) + 1 FROM knowledge.concept WHERE scheme = :scheme),
                            CAST(:content AS jsonb), true)
                        ON CONFLICT (scheme, slug) DO UPDATE
                        SET content = excluded.content, changed = true, version = knowledge.concept.version + 1
                        """)
                .param("scheme", concept.scheme())
                .param("slug", concept.slug().value())
                .param("content", content)
                .update();
        database.sql("""
                        INSERT INTO knowledge.concept_version
                            (scheme, slug, version, made_at, kind, note, account_id, content)
                        SELECT scheme, slug, version, :now, :kind, :note, :by, content FROM knowledge.concept
                        WHERE scheme = :scheme AND slug = :slug
                        """)
                .param("scheme", concept.scheme())
                .param("slug", concept.slug().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("kind", kind)
                .param("note", note)
                .param("by", by)
                .update();
    }
}
