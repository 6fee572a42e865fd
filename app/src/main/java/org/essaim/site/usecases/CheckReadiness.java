package org.essaim.site.usecases;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/// Says whether the platform can serve: the database must answer.
@Service
public class CheckReadiness {
    private final ReadinessStore store;

    CheckReadiness(ReadinessStore store) {
        this.store = store;
    }

    public boolean ready() {
        try {
            return store.answers();
        } catch (DataAccessException e) {
            return false;
        }
    }
}
