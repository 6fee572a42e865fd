package org.essaim.mail.usecases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essaim.kernel.Language;
import org.essaim.kernel.TimeOrderedId;
import org.essaim.mail.Letter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The letters themselves: those to send, and those to read in a demonstration.
@Repository
class LetterStore {
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    static final String LETTER = """
            SELECT id, recipient, language, subject, paragraphs, action_text, action_address, written_at, tries,
                expires_at, writer, stop_address
            FROM mail.letter
            """;

    private static final String LATE = "its link was too old by then";

    private final JdbcClient database;
    private final JsonMapper json;

    LetterStore(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    UUID write(Letter letter, Instant now) {
        var id = TimeOrderedId.at(now);
        database.sql("""
                        INSERT INTO mail.letter
                            (id, recipient, language, subject, paragraphs, action_text, action_address, written_at,
                            expires_at, writer, stop_address)
                        VALUES (:id, :recipient, :language, :subject, CAST(:paragraphs AS jsonb), :text, :address, :now,
                            :until, :writer, :stop)
                        """)
                .param("id", id)
                .param("recipient", letter.to())
                .param("language", letter.language().code())
                .param("subject", letter.subject())
                .param("paragraphs", json.writeValueAsString(letter.paragraphs()))
                .param("text", letter.action().map(Letter.Action::text).orElse(null))
                .param("address", letter.action().map(Letter.Action::address).orElse(null))
                .param("now", at(now))
                .param("until", letter.until().map(LetterStore::at).orElse(null))
                .param("writer", letter.writer().orElse(null), java.sql.Types.OTHER)
                .param("stop", letter.stop().orElse(null))
                .update();
        return id;
    }

    /// The next letter whose time has come, which nobody else takes until the transaction ends.
    Optional<WaitingLetter> takeDue(Instant now) {
        return database.sql(LETTER + """
                        WHERE sent_at IS NULL AND failed_at IS NULL AND held_since IS NULL
                            AND (next_try_at IS NULL OR next_try_at <= :now)
                        ORDER BY next_try_at NULLS FIRST, id LIMIT 1 FOR UPDATE SKIP LOCKED
                        """)
                .param("now", at(now))
                .query(this::letter)
                .optional();
    }

    /// Sent: what it said is nobody's business any more, and may have opened a door.
    void sent(UUID id, Instant now) {
        database.sql("""
                        UPDATE mail.letter SET sent_at = :now, tries = tries + 1, next_try_at = NULL, failure = NULL,
                            paragraphs = '[]', action_text = NULL, action_address = NULL, stop_address = NULL
                        WHERE id = :id
                        """).param("now", at(now)).param("id", id).update();
    }

    void later(UUID id, String reason, Instant next) {
        database.sql("""
                        UPDATE mail.letter SET tries = tries + 1, next_try_at = :next, failure = :reason WHERE id = :id
                        """)
                .param("next", at(next))
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    void failed(UUID id, String reason, Instant now) {
        database.sql("""
                        UPDATE mail.letter SET tries = tries + 1, failed_at = :now, next_try_at = NULL,
                            failure = :reason
                        WHERE id = :id
                        """)
                .param("now", at(now))
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    /// Too late for its link: what it said is of no use to anyone.
    void late(UUID id, Instant now) {
        database.sql("""
                        UPDATE mail.letter SET failed_at = :now, next_try_at = NULL, failure = :reason,
                            paragraphs = '[]', action_text = NULL, action_address = NULL, stop_address = NULL
                        WHERE id = :id
                        """)
                .param("now", at(now))
                .param("reason", LATE)
                .param("id", id)
                .update();
    }

    /// Empties the letters that nobody can use any more, and removes those that were sent or given up long ago.
    void tidy(Instant now, Instant longAgo) {
        database.sql("""
                        UPDATE mail.letter SET failed_at = coalesce(failed_at, :now), next_try_at = NULL,
                            failure = coalesce(failure, :reason), paragraphs = '[]', action_text = NULL,
                            action_address = NULL, stop_address = NULL
                        WHERE sent_at IS NULL AND expires_at <= :now AND paragraphs <> '[]'
                        """).param("now", at(now)).param("reason", LATE).update();
        database.sql("DELETE FROM mail.letter WHERE sent_at < :then OR failed_at < :then")
                .param("then", at(longAgo))
                .update();
    }

    Optional<WaitingLetter> find(UUID id) {
        return database.sql(LETTER + "WHERE id = :id AND sent_at IS NULL AND held_since IS NULL AND paragraphs <> '[]'")
                .param("id", id)
                .query(this::letter)
                .optional();
    }

    /// Unsent letters, the latest first, to one address or to anyone.
    List<WaitingLetter> unsent(String recipient, Optional<UUID> before, int limit) {
        return database.sql(LETTER + """
                        WHERE sent_at IS NULL AND held_since IS NULL AND paragraphs <> '[]'
                            AND (:recipient = '' OR recipient = :recipient)
                            AND (CAST(:before AS uuid) IS NULL OR id < :before)
                        ORDER BY id DESC LIMIT :limit
                        """)
                .param("recipient", recipient)
                .param("before", before.orElse(null), java.sql.Types.OTHER)
                .param("limit", limit)
                .query(this::letter)
                .list();
    }

    WaitingLetter letter(ResultSet row, int number) throws SQLException {
        var address = row.getString("action_address");
        var letter = new Letter(
                row.getString("recipient"),
                new Language(row.getString("language")),
                row.getString("subject"),
                json.readValue(row.getString("paragraphs"), TEXTS),
                address == null
                        ? Optional.empty()
                        : Optional.of(new Letter.Action(row.getString("action_text"), address)),
                Optional.ofNullable(row.getObject("expires_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getObject("writer", UUID.class)),
                Optional.ofNullable(row.getString("stop_address")));
        return new WaitingLetter(
                row.getObject("id", UUID.class),
                letter,
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getInt("tries"));
    }

    static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
