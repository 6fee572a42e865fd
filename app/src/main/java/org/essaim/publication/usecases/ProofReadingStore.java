package org.essaim.publication.usecases;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.essaim.kernel.Slug;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The readings of proofs, the last one of each book.
@Repository
class ProofReadingStore {
    private final JdbcClient database;
    private final Clock clock;

    ProofReadingStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Map<Slug, ProofReading> all() {
        var readings = new HashMap<Slug, ProofReading>();
        database.sql("SELECT publication, is_right, remark, read_at FROM publication.reading")
                .query(row -> {
                    readings.put(
                            new Slug(row.getString("publication")),
                            new ProofReading(
                                    row.getBoolean("is_right"),
                                    row.getString("remark"),
                                    row.getObject("read_at", OffsetDateTime.class)
                                            .toInstant()));
                });
        return readings;
    }

    boolean isHeldUp(Slug publication) {
        return database.sql(
                        "SELECT EXISTS (SELECT FROM publication.reading WHERE publication = :slug AND NOT is_right)")
                .param("slug", publication.value())
                .query(Boolean.class)
                .single();
    }

    /// Keeps a reading in place of the one before; answers whether there was a proof to be read.
    boolean keep(Slug publication, boolean isRight, String remark) {
        return database.sql("""
                        INSERT INTO publication.reading (publication, is_right, remark, read_at)
                        SELECT :slug, :right, :remark, :now
                        WHERE EXISTS (SELECT FROM publication.release
                            WHERE publication = :slug AND released_at IS NULL)
                        ON CONFLICT (publication) DO UPDATE
                        SET is_right = excluded.is_right, remark = excluded.remark, read_at = excluded.read_at
                        """)
                        .param("slug", publication.value())
                        .param("right", isRight)
                        .param("remark", remark)
                        .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void forget(Slug publication) {
        database.sql("DELETE FROM publication.reading WHERE publication = :slug")
                .param("slug", publication.value())
                .update();
    }
}
