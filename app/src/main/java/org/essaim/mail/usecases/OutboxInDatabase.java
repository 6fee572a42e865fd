package org.essaim.mail.usecases;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.essaim.kernel.TimeOrderedId;
import org.essaim.mail.Letter;
import org.essaim.mail.Outbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/// Keeps letters in the table from which they are sent.
@Service
class OutboxInDatabase implements Outbox {
    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    OutboxInDatabase(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void send(Letter letter) {
        database.sql("""
                        INSERT INTO mail.letter
                            (id, recipient, language, subject, paragraphs, action_text, action_address, written_at)
                        VALUES (:id, :recipient, :language, :subject, CAST(:paragraphs AS jsonb), :text, :address, :now)
                        """)
                .param("id", TimeOrderedId.at(clock.instant()))
                .param("recipient", letter.to())
                .param("language", letter.language().code())
                .param("subject", letter.subject())
                .param("paragraphs", json.writeValueAsString(letter.paragraphs()))
                .param("text", letter.action().map(Letter.Action::text).orElse(null))
                .param("address", letter.action().map(Letter.Action::address).orElse(null))
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }
}
