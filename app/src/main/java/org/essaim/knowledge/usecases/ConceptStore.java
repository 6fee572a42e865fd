package org.essaim.knowledge.usecases;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Slug;
import org.essaim.knowledge.Concept;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table of concepts.
@Repository
class ConceptStore {
    private final JdbcClient database;

    ConceptStore(JdbcClient database) {
        this.database = database;
    }

    void write(Concept concept, int position) {
        database.sql("""
                        INSERT INTO knowledge.concept (scheme, slug, position, label, definition)
                        VALUES (:scheme, :slug, :position, CAST(:label AS jsonb), CAST(:definition AS jsonb))
                        ON CONFLICT (scheme, slug) DO UPDATE
                        SET position = excluded.position, label = excluded.label, definition = excluded.definition
                        """)
                .param("scheme", concept.scheme())
                .param("slug", concept.slug().value())
                .param("position", position)
                .param("label", concept.label().toJson())
                .param("definition", concept.definition().toJson())
                .update();
    }

    Map<String, List<Concept>> schemes() {
        return database
                .sql("""
                        SELECT scheme, slug, label, definition FROM knowledge.concept ORDER BY scheme, position, slug
                        """)
                .query((row, _) -> new Concept(
                        row.getString("scheme"),
                        new Slug(row.getString("slug")),
                        LocalizedText.fromJson(row.getString("label")),
                        LocalizedText.fromJson(row.getString("definition"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Concept::scheme));
    }
}
