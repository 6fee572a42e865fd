package org.essaim.knowledge.usecases;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.essaim.accounts.AccountId;
import org.essaim.kernel.TimeOrderedId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Files that were read on trial.
@Repository
class UploadStore {
    record Upload(String name, byte[] content) {}

    private final JdbcClient database;

    UploadStore(JdbcClient database) {
        this.database = database;
    }

    UUID keep(String name, byte[] content, AccountId by, Instant now) {
        var id = TimeOrderedId.at(now);
        database.sql("""
                        INSERT INTO knowledge.upload (id, account_id, made_at, name, content)
                        VALUES (:id, :by, :now, :name, :content)
                        """)
                .param("id", id)
                .param("by", by.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("name", name)
                .param("content", content)
                .update();
        return id;
    }

    Optional<Upload> find(UUID id, AccountId by) {
        return database.sql("SELECT name, content FROM knowledge.upload WHERE id = :id AND account_id = :by")
                .param("id", id)
                .param("by", by.value())
                .query((row, _) -> new Upload(row.getString("name"), row.getBytes("content")))
                .optional();
    }

    void forget(UUID id) {
        database.sql("DELETE FROM knowledge.upload WHERE id = :id")
                .param("id", id)
                .update();
    }

    int forgetBefore(Instant moment) {
        return database.sql("DELETE FROM knowledge.upload WHERE made_at < :moment")
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .update();
    }
}
