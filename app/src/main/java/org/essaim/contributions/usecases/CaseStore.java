package org.essaim.contributions.usecases;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.essaim.calls.CallId;
import org.essaim.contributions.ContributionId;
import org.essaim.contributions.domain.Translation;
import org.essaim.kernel.Language;
import org.essaim.practices.PracticeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What coordinators add to a case, and which cases have become sheets.
@Repository
class CaseStore {
    private final JdbcClient database;

    CaseStore(JdbcClient database) {
        this.database = database;
    }

    List<Translation> translations(ContributionId dossier) {
        return database.sql("""
                        SELECT language, title, summary, version FROM contributions.translation WHERE dossier_id = :dossier
                        ORDER BY language
                        """)
                .param("dossier", dossier.value())
                .query((row, _) -> new Translation(
                        new Language(row.getString("language")),
                        row.getString("title"),
                        row.getString("summary"),
                        row.getInt("version")))
                .list();
    }

    void translate(ContributionId dossier, Translation translation) {
        database.sql("""
                        INSERT INTO contributions.translation (dossier_id, language, title, summary)
                        VALUES (:dossier, :language, :title, :summary)
                        ON CONFLICT (dossier_id, language)
                            DO UPDATE SET title = excluded.title, summary = excluded.summary,
                                version = translation.version + 1
                        """)
                .param("dossier", dossier.value())
                .param("language", translation.language().code())
                .param("title", translation.title())
                .param("summary", translation.summary())
                .update();
    }

    void published(ContributionId dossier, PracticeId practice, Instant now) {
        database.sql("""
                        INSERT INTO contributions.published (dossier_id, practice, published_at)
                        VALUES (:dossier, :practice, :now)
                        ON CONFLICT (dossier_id)
                            DO UPDATE SET practice = excluded.practice, published_at = excluded.published_at
                        """)
                .param("dossier", dossier.value())
                .param("practice", practice.value())
                .param("now", DossierStore.at(now))
                .update();
    }

    Map<ContributionId, Instant> published(CallId call) {
        var published = new HashMap<ContributionId, Instant>();
        database.sql("""
                        SELECT p.dossier_id, p.published_at FROM contributions.published p
                        JOIN contributions.dossier d ON d.id = p.dossier_id WHERE d.call_id = :call
                        """).param("call", call.value()).query(row -> {
            published.put(
                    new ContributionId(row.getObject("dossier_id", UUID.class)),
                    row.getTimestamp("published_at").toInstant());
        });
        return published;
    }
}
