package org.essaim.site.usecases;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Remembers which chapters of the demo data were filled.
@Repository
class DemoChapterStore {
    private final JdbcClient database;

    DemoChapterStore(JdbcClient database) {
        this.database = database;
    }

    /// Whether any chapter was filled.
    boolean isBegun() {
        return database.sql("SELECT EXISTS (SELECT 1 FROM site.demo_chapter)")
                .query(Boolean.class)
                .single();
    }

    boolean isBegun(String name) {
        return database.sql("SELECT EXISTS (SELECT 1 FROM site.demo_chapter WHERE name = :name)")
                .param("name", name)
                .query(Boolean.class)
                .single();
    }

    /// Whether the chapter was not there yet, and now counts as filled.
    boolean begin(String name, Instant now) {
        return database.sql("""
                        INSERT INTO site.demo_chapter (name, filled_at) VALUES (:name, :now) ON CONFLICT DO NOTHING
                        """)
                        .param("name", name)
                        .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
