package org.essaim.practices.usecases;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Slug;
import org.essaim.practices.Collection;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table of collections.
@Repository
class CollectionStore {
    private static final RowMapper<Collection> COLLECTION = (row, _) -> new Collection(
            new Slug(row.getString("slug")),
            LocalizedText.fromJson(row.getString("title")),
            LocalizedText.fromJson(row.getString("summary")),
            LocalizedText.fromJson(row.getString("foreword")));

    private final JdbcClient database;
    private final Clock clock;

    CollectionStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    List<Collection> all() {
        return database.sql("""
                        SELECT slug, title, summary, foreword FROM practices.collection ORDER BY opened_at DESC, slug
                        """).query(COLLECTION).list();
    }

    Optional<Collection> find(Slug slug) {
        return database.sql("""
                        SELECT slug, title, summary, foreword FROM practices.collection WHERE slug = :slug
                        """).param("slug", slug.value()).query(COLLECTION).optional();
    }

    void write(Collection collection) {
        database.sql("""
                        INSERT INTO practices.collection (slug, title, summary, foreword, opened_at)
                        VALUES (:slug, CAST(:title AS jsonb), CAST(:summary AS jsonb), CAST(:foreword AS jsonb), :now)
                        ON CONFLICT (slug) DO UPDATE
                        SET title = excluded.title, summary = excluded.summary, foreword = excluded.foreword
                        """)
                .param("slug", collection.slug().value())
                .param("title", collection.title().toJson())
                .param("summary", collection.summary().toJson())
                .param("foreword", collection.foreword().toJson())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }
}
