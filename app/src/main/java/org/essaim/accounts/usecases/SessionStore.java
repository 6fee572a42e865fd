package org.essaim.accounts.usecases;

import org.essaim.accounts.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The sessions of signed-in people, whose tables are Spring Session's.
@Repository
class SessionStore {
    private final JdbcClient database;

    SessionStore(JdbcClient database) {
        this.database = database;
    }

    void end(AccountId account) {
        database.sql("DELETE FROM accounts.session WHERE principal_name = :account")
                .param("account", account.value().toString())
                .update();
    }
}
