package org.essaim.contributions.usecases;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essaim.accounts.AccountId;
import org.essaim.contributions.ContributionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which contributions the programs of an account handed in, and which name an address.
@Repository
class OwnStore {
    private final JdbcClient database;

    OwnStore(JdbcClient database) {
        this.database = database;
    }

    /// Lets requests with one key come one after the other, until the transaction ends.
    void lock(UUID key) {
        database.sql("SELECT pg_advisory_xact_lock(hashtextextended(:key, 2))")
                .param("key", key.toString())
                .query(_ -> {});
    }

    void own(ContributionId id, AccountId owner) {
        database.sql("UPDATE contributions.dossier SET owner = :owner WHERE id = :id")
                .param("id", id.value())
                .param("owner", owner.value())
                .update();
    }

    /// At most `limit`, the latest first, begun before that one if one is named.
    List<ContributionId> of(AccountId owner, Optional<UUID> before, int limit) {
        return database.sql("""
                        SELECT id FROM contributions.dossier
                        WHERE owner = :owner AND (CAST(:before AS uuid) IS NULL OR id < CAST(:before AS uuid))
                        ORDER BY id DESC LIMIT :limit
                        """)
                .param("owner", owner.value())
                .param("before", before.orElse(null))
                .param("limit", limit)
                .query((row, _) -> new ContributionId(row.getObject("id", UUID.class)))
                .list();
    }

    /// Those of every call that name this address, the latest first.
    List<ContributionId> ofAddress(String email) {
        return database.sql("""
                        SELECT id FROM contributions.dossier WHERE email <> '' AND lower(email) = lower(:email)
                        ORDER BY id DESC
                        """)
                .param("email", email)
                .query((row, _) -> new ContributionId(row.getObject("id", UUID.class)))
                .list();
    }

    Optional<ContributionId> find(AccountId owner, String number) {
        return database.sql("SELECT id FROM contributions.dossier WHERE owner = :owner AND number = :number")
                .param("owner", owner.value())
                .param("number", number)
                .query((row, _) -> new ContributionId(row.getObject("id", UUID.class)))
                .optional();
    }

    void disown(AccountId owner) {
        database.sql("UPDATE contributions.dossier SET owner = NULL WHERE owner = :owner")
                .param("owner", owner.value())
                .update();
    }
}
