package org.essaim.publication.usecases;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.essaim.kernel.Slug;
import org.essaim.publication.domain.Plan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// The plans of books, by collection.
@Repository
class BookPlanStore {
    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    BookPlanStore(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /// A plan and how often it was changed.
    record Kept(Plan plan, int version) {}

    Optional<Kept> find(Slug collection) {
        return database.sql("SELECT plan, version FROM publication.plan WHERE collection = :collection")
                .param("collection", collection.value())
                .query((row, _) -> new Kept(json.readValue(row.getString("plan"), Plan.class), row.getInt("version")))
                .optional();
    }

    Plan plan(Slug collection) {
        return find(collection).map(Kept::plan).orElse(Plan.USUAL);
    }

    /// Whether it was kept: not if someone else changed it since `version`, which is 0 before the first.
    boolean keep(Slug collection, Plan plan, int version) {
        return database.sql("""
                        INSERT INTO publication.plan (collection, plan, version, changed_at)
                        SELECT :collection, CAST(:plan AS jsonb), 1, :now
                        WHERE :version = 0 OR EXISTS (SELECT FROM publication.plan WHERE collection = :collection)
                        ON CONFLICT (collection) DO UPDATE
                        SET plan = excluded.plan, version = plan.version + 1, changed_at = excluded.changed_at
                        WHERE plan.version = :version
                        """)
                        .param("collection", collection.value())
                        .param("plan", json.writeValueAsString(plan))
                        .param("version", version)
                        .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
