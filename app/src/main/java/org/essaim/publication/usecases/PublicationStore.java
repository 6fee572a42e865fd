package org.essaim.publication.usecases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Refusal;
import org.essaim.kernel.Slug;
import org.essaim.publication.Edition;
import org.essaim.publication.Publication;
import org.essaim.publication.Release;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// The publications, their editions and the newest release of each.
@Repository
class PublicationStore {
    private static final String ALL = """
            SELECT p.slug, p.collection, p.title, e.language, e.state, e.reason, r.number, r.made_at, r.pages, r.folder,
                r.pdf_bytes, r.pdf_sha256, r.epub_bytes, r.epub_sha256, q.number AS proof_number,
                q.made_at AS proof_made_at, q.pages AS proof_pages, q.folder AS proof_folder,
                q.pdf_bytes AS proof_pdf_bytes, q.pdf_sha256 AS proof_pdf_sha256,
                q.epub_bytes AS proof_epub_bytes, q.epub_sha256 AS proof_epub_sha256
            FROM publication.publication p
            JOIN publication.edition e ON e.publication = p.slug
            LEFT JOIN LATERAL (SELECT * FROM publication.release r
                WHERE r.publication = e.publication AND r.language = e.language AND r.released_at IS NOT NULL
                ORDER BY r.number DESC LIMIT 1) r ON true
            LEFT JOIN publication.release q ON q.publication = e.publication AND q.language = e.language
                AND q.released_at IS NULL
            """;

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    PublicationStore(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    private record Line(Slug slug, Slug collection, LocalizedText title, Edition edition) {}

    List<Publication> all() {
        return grouped(database.sql(ALL + " ORDER BY p.begun_at DESC, p.slug, e.language")
                .query((row, _) -> line(row))
                .list());
    }

    Optional<Publication> find(Slug slug) {
        var lines = database.sql(ALL + " WHERE p.slug = :slug ORDER BY e.language")
                .param("slug", slug.value())
                .query((row, _) -> line(row))
                .list();
        return grouped(lines).stream().findFirst();
    }

    private static List<Publication> grouped(List<Line> lines) {
        var groups = new LinkedHashMap<Slug, List<Line>>();
        lines.forEach(line ->
                groups.computeIfAbsent(line.slug(), _ -> new ArrayList<>()).add(line));
        return groups.values().stream()
                .map(group -> new Publication(
                        group.getFirst().slug(),
                        group.getFirst().collection(),
                        group.getFirst().title(),
                        group.stream().map(Line::edition).toList()))
                .toList();
    }

    private Line line(ResultSet row) throws SQLException {
        var reason = row.getString("reason");
        return new Line(
                new Slug(row.getString("slug")),
                new Slug(row.getString("collection")),
                LocalizedText.fromJson(row.getString("title")),
                new Edition(
                        new Language(row.getString("language")),
                        Edition.State.valueOf(row.getString("state")),
                        reason == null ? null : json.readValue(reason, Refusal.class),
                        row.getString("folder") == null ? null : release(row, ""),
                        row.getString("proof_folder") == null ? null : release(row, "proof_")));
    }

    private static Release release(ResultSet row, String before) throws SQLException {
        return new Release(
                row.getInt(before + "number"),
                row.getObject(before + "made_at", OffsetDateTime.class).toInstant(),
                row.getInt(before + "pages"),
                row.getString(before + "folder"),
                new Release.Download(row.getLong(before + "pdf_bytes"), row.getString(before + "pdf_sha256")),
                new Release.Download(row.getLong(before + "epub_bytes"), row.getString(before + "epub_sha256")));
    }

    /// Every release of one language, the newest first, with what it says has changed.
    List<PastRelease> history(Slug slug, Language language) {
        return database.sql("""
                        SELECT number, made_at, pages, folder, pdf_bytes, pdf_sha256, epub_bytes, epub_sha256, changes
                        FROM publication.release
                        WHERE publication = :slug AND language = :language AND released_at IS NOT NULL
                        ORDER BY number DESC
                        """)
                .param("slug", slug.value())
                .param("language", language.code())
                .query((row, _) -> new PastRelease(release(row, ""), row.getString("changes")))
                .list();
    }

    /// Shows the proofs of editions that are ready to everyone, and answers how many there were.
    int publish(Slug slug, String changes) {
        return database.sql("""
                        UPDATE publication.release SET released_at = :now, changes = :changes
                        WHERE publication = :slug AND released_at IS NULL AND language IN (
                            SELECT language FROM publication.edition WHERE publication = :slug AND state = 'READY')
                        """)
                .param("slug", slug.value())
                .param("changes", changes)
                .param("now", now())
                .update();
    }

    void begin(Slug slug, Slug collection, LocalizedText title, List<Language> languages) {
        database.sql("""
                        INSERT INTO publication.publication (slug, collection, title, begun_at)
                        VALUES (:slug, :collection, CAST(:title AS jsonb), :now)
                        ON CONFLICT (slug) DO UPDATE SET title = excluded.title
                        """)
                .param("slug", slug.value())
                .param("collection", collection.value())
                .param("title", title.toJson())
                .param("now", now())
                .update();
        for (var language : languages) {
            database.sql("""
                            INSERT INTO publication.edition (publication, language, state, asked_at)
                            VALUES (:slug, :language, 'WAITING', :now)
                            ON CONFLICT (publication, language)
                            DO UPDATE SET state = 'WAITING', reason = NULL, asked_at = excluded.asked_at
                            """)
                    .param("slug", slug.value())
                    .param("language", language.code())
                    .param("now", now())
                    .update();
        }
    }

    void set(Slug slug, Language language, Edition.State state, @Nullable Refusal reason) {
        database.sql("""
                        UPDATE publication.edition SET state = :state, reason = CAST(:reason AS jsonb)
                        WHERE publication = :slug AND language = :language
                        """)
                .param("slug", slug.value())
                .param("language", language.code())
                .param("state", state.name())
                .param("reason", reason == null ? null : json.writeValueAsString(reason))
                .update();
    }

    /// What was ready or refused before something broke stays so.
    void failUnfinished(Slug slug, Refusal reason) {
        database.sql("""
                        UPDATE publication.edition SET state = 'FAILED', reason = CAST(:reason AS jsonb)
                        WHERE publication = :slug AND state IN ('WAITING', 'MAKING')
                        """)
                .param("slug", slug.value())
                .param("reason", json.writeValueAsString(reason))
                .update();
    }

    /// What the platform was making when it ended will not be finished.
    void interrupted(Refusal reason) {
        database.sql("""
                        UPDATE publication.edition SET state = 'FAILED', reason = CAST(:reason AS jsonb)
                        WHERE state IN ('WAITING', 'MAKING')
                        """).param("reason", json.writeValueAsString(reason)).update();
    }

    /// The content hash of each language's newest release.
    Map<Language, String> contents(Slug slug) {
        var contents = new LinkedHashMap<Language, String>();
        database.sql("""
                        SELECT DISTINCT ON (language) language, content_sha256 FROM publication.release
                        WHERE publication = :slug ORDER BY language, number DESC
                        """).param("slug", slug.value()).query(row -> {
            contents.put(new Language(row.getString("language")), row.getString("content_sha256"));
        });
        return contents;
    }

    /// Adds a proof in place of the one before and makes its edition ready, in one statement.
    void proof(Slug slug, Language language, Release release, String content) {
        database.sql("""
                        WITH made AS (INSERT INTO publication.release (publication, language, number, made_at, pages,
                                content_sha256, folder, pdf_bytes, pdf_sha256, epub_bytes, epub_sha256)
                            VALUES (:slug, :language, :number, :made, :pages, :content, :folder, :pdfBytes, :pdfHash,
                                :epubBytes, :epubHash)
                            ON CONFLICT (publication, language, number) DO UPDATE
                            SET made_at = excluded.made_at, pages = excluded.pages,
                                content_sha256 = excluded.content_sha256, folder = excluded.folder,
                                pdf_bytes = excluded.pdf_bytes, pdf_sha256 = excluded.pdf_sha256,
                                epub_bytes = excluded.epub_bytes, epub_sha256 = excluded.epub_sha256
                            WHERE release.released_at IS NULL
                            RETURNING publication, language)
                        UPDATE publication.edition e SET state = 'READY', reason = NULL FROM made
                        WHERE e.publication = made.publication AND e.language = made.language
                        """)
                .param("slug", slug.value())
                .param("language", language.code())
                .param("number", release.number())
                .param("made", OffsetDateTime.ofInstant(release.madeAt(), ZoneOffset.UTC))
                .param("pages", release.pages())
                .param("content", content)
                .param("folder", release.folder())
                .param("pdfBytes", release.pdf().bytes())
                .param("pdfHash", release.pdf().sha256())
                .param("epubBytes", release.epub().bytes())
                .param("epubHash", release.epub().sha256())
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
