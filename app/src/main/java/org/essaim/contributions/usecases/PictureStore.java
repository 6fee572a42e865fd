package org.essaim.contributions.usecases;

import java.util.List;
import java.util.UUID;
import org.essaim.calls.CallId;
import org.essaim.contributions.ContributionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which pictures belong to which dossiers.
@Repository
class PictureStore {
    /// A dossier that a picture was sent for, and whether its sheet was published.
    record Use(ContributionId dossier, CallId call, boolean published) {}

    private final JdbcClient database;

    PictureStore(JdbcClient database) {
        this.database = database;
    }

    void add(String file, ContributionId dossier) {
        database.sql("""
                        INSERT INTO contributions.picture (file, dossier_id) VALUES (:file, :dossier)
                        ON CONFLICT DO NOTHING
                        """).param("file", file).param("dossier", dossier.value()).update();
    }

    List<Use> uses(String file) {
        return database.sql("""
                        SELECT p.dossier_id, d.call_id, s.dossier_id IS NOT NULL AS published
                        FROM contributions.picture p
                        JOIN contributions.dossier d ON d.id = p.dossier_id
                        LEFT JOIN contributions.published s ON s.dossier_id = p.dossier_id
                        WHERE p.file = :file
                        """)
                .param("file", file)
                .query((row, _) -> new Use(
                        new ContributionId(row.getObject("dossier_id", UUID.class)),
                        new CallId(row.getObject("call_id", UUID.class)),
                        row.getBoolean("published")))
                .list();
    }
}
