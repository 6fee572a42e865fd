package org.essaim.mail.usecases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essaim.mail.Letters;
import org.essaim.mail.domain.MailboxRule;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Reads the outsides of the letters.
@Service
class LettersFromStore implements Letters {
    static final String STATE = """
            CASE WHEN sent_at IS NOT NULL THEN 'SENT' WHEN failed_at IS NOT NULL THEN 'FAILED'
                WHEN held_since IS NOT NULL THEN 'HELD' ELSE 'WAITING' END
            """;

    private final JdbcClient database;
    private final MailboxRule mailbox;
    private final SmtpSettings settings;
    private final Clock clock;

    LettersFromStore(JdbcClient database, MailboxRule mailbox, SmtpSettings settings, Clock clock) {
        this.settings = settings;
        this.database = database;
        this.mailbox = mailbox;
        this.clock = clock;
    }

    @Override
    public List<Envelope> list(State state, Optional<UUID> before, int limit) {
        return database.sql("""
                        SELECT id, recipient, subject, tries, written_at, sent_at, next_try_at, failure,
                            paragraphs = '[]' AS spent
                        FROM mail.letter
                        WHERE %s = :state AND (CAST(:before AS uuid) IS NULL OR id < :before)
                        ORDER BY id DESC LIMIT :limit
                        """.formatted(STATE))
                .param("state", state.name())
                .param("before", before.orElse(null), java.sql.Types.OTHER)
                .param("limit", limit)
                .query((row, _) -> envelope(row, state))
                .list();
    }

    @Override
    public Map<State, Integer> counts() {
        var counts = new EnumMap<State, Integer>(State.class);
        for (var state : State.values()) {
            counts.put(state, 0);
        }
        database.sql("SELECT %s AS state, count(*) AS letters FROM mail.letter GROUP BY 1".formatted(STATE))
                .query(row -> {
                    counts.put(State.valueOf(row.getString("state")), row.getInt("letters"));
                });
        return counts;
    }

    @Override
    public boolean tryAgain(UUID letter) {
        return database.sql("""
                        UPDATE mail.letter SET failed_at = NULL, next_try_at = NULL, tries = 0
                        WHERE id = :id AND sent_at IS NULL AND held_since IS NULL AND paragraphs <> '[]'
                        """).param("id", letter).update() == 1;
    }

    @Override
    public int tryAllAgain() {
        return database.sql("""
                        UPDATE mail.letter SET failed_at = NULL, next_try_at = NULL, tries = 0
                        WHERE sent_at IS NULL AND failed_at IS NOT NULL AND paragraphs <> '[]'
                        """).update();
    }

    @Override
    public boolean readHere() {
        return mailbox.open();
    }

    @Override
    public boolean sends() {
        return settings.configured();
    }

    @Override
    public List<Map<String, Object>> keptAbout(String recipient) {
        var kept = new ArrayList<Map<String, Object>>();
        database.sql("""
                        SELECT subject, paragraphs, written_at, sent_at FROM mail.letter WHERE recipient = :recipient
                        ORDER BY id
                        """).param("recipient", recipient).query(row -> {
            var letter = new LinkedHashMap<String, Object>();
            letter.put("subject", row.getString("subject"));
            letter.put("text", row.getString("paragraphs"));
            letter.put("written", String.valueOf(instant(row, "written_at")));
            var sent = instant(row, "sent_at");
            letter.put("sent", sent == null ? "not yet" : sent.toString());
            kept.add(letter);
        });
        return kept;
    }

    @Override
    public void erase(String recipient) {
        database.sql("DELETE FROM mail.letter WHERE recipient = :recipient")
                .param("recipient", recipient)
                .update();
    }

    @Override
    public void forgetWriter(UUID writer) {
        database.sql("""
                        UPDATE mail.letter SET subject = '–', paragraphs = '[]', action_text = NULL,
                            action_address = NULL, stop_address = NULL, next_try_at = NULL, writer = NULL, held_since = NULL,
                            failed_at = CASE WHEN sent_at IS NULL THEN coalesce(failed_at, :now) END
                        WHERE writer = :writer
                        """)
                .param("writer", writer)
                .param("now", LetterStore.at(clock.instant()))
                .update();
    }

    static Envelope envelope(ResultSet row, State state) throws SQLException {
        return new Envelope(
                row.getObject("id", UUID.class),
                row.getString("recipient"),
                row.getString("subject"),
                state,
                row.getInt("tries"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                instant(row, "sent_at"),
                instant(row, "next_try_at"),
                row.getString("failure"),
                row.getBoolean("spent"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
