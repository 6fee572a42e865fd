package org.essaim.practices.usecases;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essaim.directory.OrganisationId;
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
            LocalizedText.fromJson(row.getString("foreword")),
            Optional.ofNullable(row.getObject("network", UUID.class))
                    .map(OrganisationId::new)
                    .orElse(null));

    private final JdbcClient database;
    private final Clock clock;

    CollectionStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    List<Collection> all() {
        return database.sql("""
                        SELECT slug, title, summary, foreword, network FROM practices.collection ORDER BY opened_at DESC, slug
                        """).query(COLLECTION).list();
    }

    Optional<Collection> find(Slug slug) {
        return database.sql("""
                        SELECT slug, title, summary, foreword, network FROM practices.collection WHERE slug = :slug
                        """).param("slug", slug.value()).query(COLLECTION).optional();
    }

    Optional<Slug> of(UUID origin) {
        return database.sql("SELECT slug FROM practices.collection WHERE origin = :origin")
                .param("origin", origin)
                .query((row, _) -> new Slug(row.getString("slug")))
                .optional();
    }

    Optional<UUID> originOf(Slug collection) {
        return database.sql("SELECT origin FROM practices.collection WHERE slug = :slug AND origin IS NOT NULL")
                .param("slug", collection.value())
                .query(UUID.class)
                .optional();
    }

    /// The address of the collection of this origin. One that has no origin is there for whoever asks first.
    Optional<Slug> of(UUID origin, Slug wanted) {
        return database.sql("""
                        SELECT slug FROM practices.collection
                        WHERE origin = :origin OR (slug = :wanted AND origin IS NULL)
                        ORDER BY origin NULLS LAST LIMIT 1
                        """)
                .param("origin", origin)
                .param("wanted", wanted.value())
                .query((row, _) -> new Slug(row.getString("slug")))
                .optional();
    }

    /// How often its texts were written, from 1.
    int version(Slug slug) {
        return database.sql("SELECT version FROM practices.collection WHERE slug = :slug")
                .param("slug", slug.value())
                .query(Integer.class)
                .single();
    }

    /// False when it was written since that version.
    boolean correct(Collection collection, int version) {
        return database.sql("""
                        UPDATE practices.collection SET title = CAST(:title AS jsonb), summary = CAST(:summary AS jsonb),
                            foreword = CAST(:foreword AS jsonb), version = version + 1, by_hand = true
                        WHERE slug = :slug AND version = :version
                        """)
                        .param("slug", collection.slug().value())
                        .param("title", collection.title().toJson())
                        .param("summary", collection.summary().toJson())
                        .param("foreword", collection.foreword().toJson())
                        .param("version", version)
                        .update()
                == 1;
    }

    /// One at a time, until the transaction ends: addresses stay unique.
    void lock() {
        database.sql("SELECT pg_advisory_xact_lock(hashtext('practices.arrange'))")
                .query((_, _) -> true)
                .list();
    }

    void write(UUID origin, Collection collection) {
        var network = collection.network();
        database.sql("""
                        INSERT INTO practices.collection (slug, title, summary, foreword, opened_at, network, origin)
                        VALUES (:slug, CAST(:title AS jsonb), CAST(:summary AS jsonb), CAST(:foreword AS jsonb), :now,
                            :network, :origin)
                        ON CONFLICT (slug) DO UPDATE
                        SET title = CASE WHEN collection.by_hand THEN collection.title ELSE excluded.title END,
                            summary = CASE WHEN collection.by_hand THEN collection.summary ELSE excluded.summary END,
                            foreword = CASE WHEN collection.by_hand THEN collection.foreword ELSE excluded.foreword END,
                            network = excluded.network, origin = excluded.origin,
                            version = collection.version + CASE WHEN collection.by_hand
                                OR (collection.title, collection.summary, collection.foreword)
                                    = (excluded.title, excluded.summary, excluded.foreword) THEN 0 ELSE 1 END
                        """)
                .param("slug", collection.slug().value())
                .param("title", collection.title().toJson())
                .param("summary", collection.summary().toJson())
                .param("foreword", collection.foreword().toJson())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("network", network == null ? null : network.value())
                .param("origin", origin)
                .update();
    }
}
