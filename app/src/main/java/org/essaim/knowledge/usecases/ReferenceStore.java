package org.essaim.knowledge.usecases;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.essaim.kernel.Slug;
import org.essaim.knowledge.ConceptId;
import org.essaim.knowledge.domain.Reference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The table of works.
@Repository
class ReferenceStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<TreeMap<String, Object>> ITEM = new TypeReference<>() {};

    private final JdbcClient database;

    ReferenceStore(JdbcClient database) {
        this.database = database;
    }

    /// The digests of the wordings that came with a release, by slug.
    Map<String, String> digests() {
        return database
                .sql("SELECT slug, digest FROM knowledge.reference")
                .query((row, _) -> Map.entry(row.getString("slug"), row.getString("digest")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static String json(Reference reference) {
        return JSON.writeValueAsString(reference.csl());
    }

    void ship(Reference reference, String digest, Instant now) {
        write(reference, digest, false, now);
    }

    void write(Reference reference, Instant now) {
        write(reference, "", true, now);
    }

    /// What people wrote is left as it is when a release brings another wording.
    private void write(Reference reference, String digest, boolean changed, Instant now) {
        database.sql("""
                        INSERT INTO knowledge.reference (slug, csl, concepts, digest, changed, made_at)
                        VALUES (:slug, CAST(:csl AS jsonb), :concepts, :digest, :changed, :now)
                        ON CONFLICT (slug) DO UPDATE
                        SET csl = excluded.csl, concepts = excluded.concepts, digest = excluded.digest,
                            changed = excluded.changed, version = knowledge.reference.version + 1
                        WHERE excluded.changed OR NOT knowledge.reference.changed
                        """)
                .param("slug", reference.slug().value())
                .param("csl", json(reference))
                .param(
                        "concepts",
                        reference.concepts().stream().map(ConceptId::toString).toArray(String[]::new))
                .param("digest", digest)
                .param("changed", changed)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Reference> all() {
        return database.sql("SELECT slug, csl, concepts FROM knowledge.reference ORDER BY slug")
                .query((row, _) -> new Reference(
                        new Slug(row.getString("slug")),
                        JSON.readValue(row.getString("csl"), ITEM),
                        concepts(row.getArray("concepts"))))
                .list();
    }

    private static List<ConceptId> concepts(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray())
                .flatMap(id -> ConceptId.read(id).stream())
                .toList();
    }
}
