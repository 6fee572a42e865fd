package org.essaim.accounts.usecases;

import org.essaim.accounts.AccountId;
import org.essaim.accounts.Viewer;
import org.springframework.stereotype.Service;

/// Signs a person out of every browser.
@Service
public class EndSessions {
    private final SessionStore store;

    EndSessions(SessionStore store) {
        this.store = store;
    }

    public void ofMine(Viewer viewer) {
        of(viewer.person().id());
    }

    void of(AccountId account) {
        store.end(account);
    }
}
