package org.essaim.knowledge.usecases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essaim.accounts.AccountId;
import org.essaim.accounts.Viewer;
import org.essaim.kernel.Language;
import org.essaim.kernel.Slug;
import org.essaim.kernel.TimeOrderedId;
import org.essaim.knowledge.Concept;
import org.essaim.knowledge.ConceptId;
import org.essaim.knowledge.domain.Proposal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The tables of proposals and of what is said about them.
@Repository
class ProposalStore {
    private final JdbcClient database;

    ProposalStore(JdbcClient database) {
        this.database = database;
    }

    UUID write(Concept concept, int base, String reason, Language language, Viewer.SignedIn by, Instant now) {
        var id = TimeOrderedId.at(now);
        database.sql("""
                        INSERT INTO knowledge.proposal
                            (id, scheme, slug, base, content, reason, language, made_at, account_id, author)
                        VALUES (:id, :scheme, :slug, :base, CAST(:content AS jsonb), :reason, :language, :now, :by, :author)
                        """)
                .param("id", id)
                .param("scheme", concept.scheme())
                .param("slug", concept.slug().value())
                .param("base", base)
                .param("content", ConceptJson.write(concept))
                .param("reason", reason)
                .param("language", language.code())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.id().value())
                .param("author", by.name())
                .update();
        return id;
    }

    /// The open ones first, then the latest.
    List<Proposal> all(int most) {
        return database.sql("""
                        SELECT * FROM knowledge.proposal ORDER BY state <> 'OPEN', made_at DESC, id LIMIT :most
                        """)
                .param("most", most)
                .query((row, _) -> proposal(row))
                .list();
    }

    Optional<Proposal> find(UUID id) {
        return database.sql("SELECT * FROM knowledge.proposal WHERE id = :id")
                .param("id", id)
                .query((row, _) -> proposal(row))
                .optional();
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        return new Proposal(
                row.getObject("id", UUID.class),
                ConceptJson.read(
                        new ConceptId(row.getString("scheme"), new Slug(row.getString("slug"))),
                        row.getString("content")),
                row.getInt("base"),
                row.getString("reason"),
                new Language(row.getString("language")),
                Proposal.State.valueOf(row.getString("state")),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("author"),
                row.getString("decision"));
    }

    /// Whether it was still open, so that of two decisions only the first counts.
    boolean decide(UUID id, Proposal.State state, String decision, AccountId by, Instant now) {
        return database.sql("""
                        UPDATE knowledge.proposal
                        SET state = :state, decision = :decision, decided_by = :by, decided_at = :now
                        WHERE id = :id AND state = 'OPEN'
                        """)
                        .param("id", id)
                        .param("state", state.name())
                        .param("decision", decision)
                        .param("by", by.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    void remark(UUID proposal, String text, Language language, Viewer.SignedIn by, Instant now) {
        database.sql("""
                        INSERT INTO knowledge.remark (id, proposal_id, made_at, account_id, author, language, text)
                        VALUES (:id, :proposal, :now, :by, :author, :language, :text)
                        """)
                .param("id", TimeOrderedId.at(now))
                .param("proposal", proposal)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.id().value())
                .param("author", by.name())
                .param("language", language.code())
                .param("text", text)
                .update();
    }

    List<Proposal.Remark> remarks(UUID proposal) {
        return database.sql("""
                        SELECT made_at, author, language, text FROM knowledge.remark
                        WHERE proposal_id = :proposal ORDER BY made_at, id LIMIT 200
                        """)
                .param("proposal", proposal)
                .query((row, _) -> new Proposal.Remark(
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getString("author"),
                        new Language(row.getString("language")),
                        row.getString("text")))
                .list();
    }

    List<Map<String, Object>> by(AccountId account) {
        return database.sql("""
                        SELECT 'proposal' AS what, scheme || '/' || slug AS concept, reason AS text, made_at
                        FROM knowledge.proposal WHERE account_id = :account
                        UNION ALL
                        SELECT 'remark', scheme || '/' || slug, text, remark.made_at FROM knowledge.remark
                        JOIN knowledge.proposal ON proposal.id = remark.proposal_id
                        WHERE remark.account_id = :account
                        UNION ALL
                        SELECT 'decision', scheme || '/' || slug, decision, decided_at FROM knowledge.proposal
                        WHERE decided_by = :account
                        UNION ALL
                        SELECT 'wording', scheme || '/' || slug, note, made_at FROM knowledge.concept_version
                        WHERE account_id = :account
                        ORDER BY made_at
                        """)
                .param("account", account.value())
                .query((row, _) -> Map.<String, Object>of(
                        "what",
                        row.getString("what"),
                        "concept",
                        row.getString("concept"),
                        "text",
                        row.getString("text"),
                        "at",
                        row.getObject("made_at", OffsetDateTime.class)
                                .toInstant()
                                .toString()))
                .list();
    }

    void forget(AccountId account) {
        for (var sql : List.of(
                "UPDATE knowledge.proposal SET account_id = NULL, author = '' WHERE account_id = :account",
                "UPDATE knowledge.proposal SET decided_by = NULL WHERE decided_by = :account",
                "UPDATE knowledge.remark SET account_id = NULL, author = '' WHERE account_id = :account",
                "UPDATE knowledge.concept_version SET account_id = NULL WHERE account_id = :account")) {
            database.sql(sql).param("account", account.value()).update();
        }
    }
}
