package org.essaim.accounts.usecases;

import org.essaim.accounts.AccountId;
import org.essaim.accounts.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Signs a person out of every browser.
@Service
public class EndSessions {
    private final JdbcClient database;

    EndSessions(JdbcClient database) {
        this.database = database;
    }

    public void ofMine(Viewer viewer) {
        of(viewer.person().id());
    }

    void of(AccountId account) {
        database.sql("DELETE FROM accounts.session WHERE principal_name = :account")
                .param("account", account.value().toString())
                .update();
    }
}
