package org.essaim.mail.usecases;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.essaim.mail.HeldLetters;
import org.essaim.mail.Letter;
import org.essaim.mail.Letters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/// The held letters, in the table of all letters.
@Service
class HeldLettersFromStore implements HeldLetters {
    private static final String HELD = "about = :about AND held_since IS NOT NULL AND failed_at IS NULL";

    private final JdbcClient database;
    private final LetterStore store;
    private final JsonMapper json;
    private final Clock clock;

    HeldLettersFromStore(JdbcClient database, LetterStore store, JsonMapper json, Clock clock) {
        this.database = database;
        this.store = store;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Optional<UUID> hold(Letter letter, UUID about, String kind) {
        lock(about);
        var there = database.sql("SELECT EXISTS (SELECT 1 FROM mail.letter WHERE " + HELD
                        + " AND kind = :kind AND recipient = :recipient)")
                .param("about", about)
                .param("kind", kind)
                .param("recipient", letter.to())
                .query(Boolean.class)
                .single();
        if (there) {
            return Optional.empty();
        }
        var now = clock.instant();
        var id = store.write(letter, now);
        database.sql("UPDATE mail.letter SET about = :about, kind = :kind, held_since = :now WHERE id = :id")
                .param("about", about)
                .param("kind", kind)
                .param("now", LetterStore.at(now))
                .param("id", id)
                .update();
        return Optional.of(id);
    }

    @Override
    public void lock(UUID about) {
        database.sql("SELECT pg_advisory_xact_lock(hashtextextended(:about, 7))")
                .param("about", about.toString())
                .query(_ -> {});
    }

    @Override
    public List<Held> held(UUID about) {
        return database.sql(LetterStore.LETTER.replace("SELECT id,", "SELECT id, kind, held_since, version,") + "WHERE "
                        + HELD + " ORDER BY id")
                .param("about", about)
                .query((row, number) -> new Held(
                        row.getObject("id", UUID.class),
                        store.letter(row, number).letter(),
                        row.getString("kind"),
                        row.getObject("held_since", OffsetDateTime.class).toInstant(),
                        row.getInt("version")))
                .list();
    }

    @Override
    public Set<UUID> ids(UUID about) {
        List<UUID> found = database.sql("SELECT id FROM mail.letter WHERE " + HELD)
                .param("about", about)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
        return new HashSet<>(found);
    }

    @Override
    public boolean rewrite(UUID about, UUID letter, int version, String subject, List<String> paragraphs) {
        return database.sql("""
                        UPDATE mail.letter SET subject = :subject, paragraphs = CAST(:text AS jsonb),
                            version = version + 1
                        WHERE id = :id AND version = :version AND %s
                        """.formatted(HELD))
                        .param("id", letter)
                        .param("version", version)
                        .param("about", about)
                        .param("subject", subject)
                        .param("text", json.writeValueAsString(paragraphs))
                        .update()
                == 1;
    }

    @Override
    public Set<UUID> letGo(UUID about, Collection<UUID> letters) {
        return ids(
                "UPDATE mail.letter SET held_since = NULL WHERE " + HELD + " AND id = ANY(:ids) RETURNING id",
                about,
                letters);
    }

    @Override
    public Set<UUID> drop(UUID about, Collection<UUID> letters) {
        return ids("DELETE FROM mail.letter WHERE " + HELD + " AND id = ANY(:ids) RETURNING id", about, letters);
    }

    private Set<UUID> ids(String sql, UUID about, Collection<UUID> letters) {
        List<UUID> found = database.sql(sql)
                .param("about", about)
                .param("ids", letters.toArray(UUID[]::new))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
        return new HashSet<>(found);
    }

    @Override
    public List<Letters.Envelope> outside(UUID about, int limit) {
        return database.sql("""
                        SELECT id, recipient, subject, tries, written_at, sent_at, next_try_at, failure,
                            paragraphs = '[]' AS spent, %s AS state
                        FROM mail.letter WHERE about = :about AND (held_since IS NULL OR failed_at IS NOT NULL)
                        ORDER BY id DESC LIMIT :limit
                        """.formatted(LettersFromStore.STATE))
                .param("about", about)
                .param("limit", limit)
                .query((row, _) -> LettersFromStore.envelope(row, Letters.State.valueOf(row.getString("state"))))
                .list();
    }

    @Override
    public boolean giveUp(UUID about, UUID letter) {
        return database.sql("""
                        DELETE FROM mail.letter
                        WHERE id = :id AND about = :about AND held_since IS NULL AND sent_at IS NULL
                        """).param("id", letter).param("about", about).update() == 1;
    }

    @Override
    public boolean tryAgain(UUID about, UUID letter) {
        return database.sql("""
                        UPDATE mail.letter SET failed_at = NULL, next_try_at = NULL, tries = 0
                        WHERE id = :id AND about = :about AND held_since IS NULL AND sent_at IS NULL
                            AND paragraphs <> '[]'
                        """).param("id", letter).param("about", about).update() == 1;
    }
}
