package org.essaim.publication.usecases;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Slug;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The logos of those who support the books of a collection, in the order they were added.
@Repository
class LogoStore {
    private final JdbcClient database;
    private final Clock clock;

    LogoStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    List<Logo> of(Slug collection) {
        return database.sql("""
                        SELECT file, alternative FROM publication.logo WHERE collection = :collection
                        ORDER BY added_at, file
                        """)
                .param("collection", collection.value())
                .query((row, _) ->
                        new Logo(row.getString("file"), LocalizedText.fromJson(row.getString("alternative"))))
                .list();
    }

    /// Adds a logo, or changes what is said of one that is there.
    void add(Slug collection, Logo logo) {
        database.sql("""
                        INSERT INTO publication.logo (collection, file, alternative, added_at)
                        VALUES (:collection, :file, CAST(:alternative AS jsonb), :now)
                        ON CONFLICT (collection, file) DO UPDATE SET alternative = excluded.alternative
                        """)
                .param("collection", collection.value())
                .param("file", logo.file())
                .param("alternative", logo.alternative().toJson())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    void remove(Slug collection, String file) {
        database.sql("DELETE FROM publication.logo WHERE collection = :collection AND file = :file")
                .param("collection", collection.value())
                .param("file", file)
                .update();
    }

    boolean has(String file) {
        return database.sql("SELECT EXISTS (SELECT FROM publication.logo WHERE file = :file)")
                .param("file", file)
                .query(Boolean.class)
                .single();
    }
}
