package org.essaim.contributions.usecases;

import java.util.Optional;
import java.util.UUID;
import org.essaim.calls.CallId;
import org.essaim.contributions.ContributionId;
import org.essaim.contributions.domain.DocumentAnswer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which files belong to which dossiers.
@Repository
class DocumentStore {
    /// A file of a dossier, and the call it was sent for.
    record Found(DocumentAnswer document, CallId call) {}

    private final JdbcClient database;

    DocumentStore(JdbcClient database) {
        this.database = database;
    }

    void add(DocumentAnswer document, ContributionId dossier) {
        database.sql("""
                        INSERT INTO contributions.document (file, dossier_id, name, bytes)
                        VALUES (:file, :dossier, :name, :bytes)
                        ON CONFLICT (file, dossier_id) DO UPDATE SET name = excluded.name
                        """)
                .param("file", document.file())
                .param("dossier", dossier.value())
                .param("name", document.name())
                .param("bytes", document.bytes())
                .update();
    }

    int count(ContributionId dossier) {
        return database.sql("SELECT count(*) FROM contributions.document WHERE dossier_id = :dossier")
                .param("dossier", dossier.value())
                .query(Integer.class)
                .single();
    }

    /// The names that files had on the machine of this person; the files stay, as her answers do.
    void forget(String email) {
        database.sql("""
                        UPDATE contributions.document SET name = 'file' || coalesce(substring(name from '\\.[a-z]+$'), '')
                        WHERE dossier_id IN (SELECT id FROM contributions.dossier WHERE lower(email) = lower(:email))
                        """).param("email", email).update();
    }

    Optional<Found> find(String file, ContributionId dossier) {
        return database.sql("""
                        SELECT f.file, f.name, f.bytes, d.call_id
                        FROM contributions.document f
                        JOIN contributions.dossier d ON d.id = f.dossier_id
                        WHERE f.file = :file AND f.dossier_id = :dossier
                        """)
                .param("file", file)
                .param("dossier", dossier.value())
                .query((row, _) -> new Found(
                        new DocumentAnswer(row.getString("file"), row.getString("name"), row.getLong("bytes")),
                        new CallId(row.getObject("call_id", UUID.class))))
                .optional();
    }
}
