package org.essaim.site.usecases;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Asks the database for a sign of life.
@Repository
class ReadinessStore {
    private final JdbcClient database;

    ReadinessStore(JdbcClient database) {
        this.database = database;
    }

    boolean answers() {
        return database.sql("SELECT true").query(Boolean.class).single();
    }
}
