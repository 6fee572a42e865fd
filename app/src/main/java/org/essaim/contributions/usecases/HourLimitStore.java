package org.essaim.contributions.usecases;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.essaim.contributions.domain.Receipt;
import org.essaim.contributions.domain.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts for an hour what anyone can bring about without an account: letters to one address, answers begun from one
/// connection. Keeps neither: the secret that their prints are made with lives in this process only.
@Repository
class HourLimitStore {
    private static final int LETTERS = 20;
    private static final int BEGUN = 60;
    private static final Duration HOUR = Duration.ofHours(1);

    private final JdbcClient database;
    private final Secret secret = Secret.random();

    HourLimitStore(JdbcClient database) {
        this.database = database;
    }

    /// Whether one more letter may go to this address now; if so, it is counted.
    boolean takesLetter(String email, Instant now) {
        return takes("letter " + email.toLowerCase(Locale.ROOT), LETTERS, now);
    }

    /// Whether one more answer may be begun from this connection now; if so, it is counted.
    boolean takesBegun(String client, Instant now) {
        return takes("begun " + client, BEGUN, now);
    }

    private boolean takes(String what, int most, Instant now) {
        var print = Receipt.hash(secret.value() + what);
        database.sql("SELECT pg_advisory_xact_lock(hashtextextended(:print, 0))")
                .param("print", print)
                .query(_ -> {});
        database.sql("DELETE FROM contributions.recent WHERE done_at <= :since")
                .param("since", DossierStore.at(now.minus(HOUR)))
                .update();
        return database.sql("""
                        INSERT INTO contributions.recent (print, done_at)
                        SELECT :print, :now WHERE :most > (
                            SELECT count(*) FROM contributions.recent WHERE print = :print)
                        """)
                        .param("print", print)
                        .param("now", DossierStore.at(now))
                        .param("most", most)
                        .update()
                == 1;
    }
}
