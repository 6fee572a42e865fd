package org.essaim.contributions.usecases;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.essaim.calls.CallId;
import org.essaim.contributions.domain.Basics;
import org.essaim.contributions.domain.ImportTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Tables that were read and wait to be confirmed.
@Repository
class ImportStore {
    /// A table, and whether it was confirmed already.
    record Kept(UUID id, String file, ImportTable table, boolean confirmed) {}

    private final JdbcClient database;
    private final JsonMapper json;

    ImportStore(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    void add(UUID id, CallId call, UUID account, String file, ImportTable table, Instant now) {
        database.sql("""
                        INSERT INTO contributions.import (id, call_id, account, file, rows, made_at)
                        VALUES (:id, :call, :account, :file, CAST(:rows AS jsonb), :now)
                        """)
                .param("id", id)
                .param("call", call.value())
                .param("account", account)
                .param("file", file)
                .param("rows", json.writeValueAsString(table))
                .param("now", DossierStore.at(now))
                .update();
    }

    /// The table, held until the transaction ends.
    Optional<Kept> lock(UUID id, CallId call) {
        return database.sql("""
                        SELECT id, file, rows, confirmed_at IS NOT NULL AS confirmed FROM contributions.import
                        WHERE id = :id AND call_id = :call FOR UPDATE
                        """)
                .param("id", id)
                .param("call", call.value())
                .query((row, _) -> new Kept(
                        row.getObject("id", UUID.class),
                        row.getString("file"),
                        json.readValue(row.getString("rows"), ImportTable.class),
                        row.getBoolean("confirmed")))
                .optional();
    }

    /// Once confirmed, the table itself is not kept any longer.
    void confirm(UUID id, Instant now) {
        database.sql("""
                        UPDATE contributions.import SET confirmed_at = :now, rows = '{"columns":[],"rows":[]}'
                        WHERE id = :id
                        """).param("id", id).param("now", DossierStore.at(now)).update();
    }

    /// What is there already, handed in, by what makes two answers the same.
    Set<String> identities(CallId call) {
        List<String> there = database.sql("""
                        SELECT organisation, country, title FROM contributions.dossier
                        WHERE call_id = :call AND number IS NOT NULL AND withdrawn_at IS NULL
                        """)
                .param("call", call.value())
                .query((row, _) -> ImportTable.identity(new Basics(
                        row.getString("organisation"),
                        row.getString("country"),
                        "",
                        "",
                        "",
                        row.getString("title"),
                        "",
                        "")))
                .list();
        return new HashSet<>(there);
    }
}
