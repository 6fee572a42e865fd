package org.essaim.knowledge.usecases;

import java.time.OffsetDateTime;
import java.util.List;
import org.essaim.knowledge.ConceptId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads the table of earlier wordings.
@Repository
class ConceptVersionStore {
    private final JdbcClient database;

    ConceptVersionStore(JdbcClient database) {
        this.database = database;
    }

    List<ConceptHistory.Version> of(ConceptId id) {
        return database.sql("""
                        SELECT version, made_at, kind, note FROM knowledge.concept_version
                        WHERE scheme = :scheme AND slug = :slug ORDER BY version DESC LIMIT 50
                        """)
                .param("scheme", id.scheme())
                .param("slug", id.slug().value())
                .query((row, _) -> new ConceptHistory.Version(
                        row.getInt("version"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getString("kind"),
                        row.getString("note")))
                .list();
    }
}
