package org.essaim.accounts.usecases;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.essaim.accounts.AccountId;
import org.essaim.accounts.domain.Secret;
import org.essaim.accounts.domain.SignInRequest;
import org.essaim.accounts.domain.SignInRules;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Repository;

/// The requests to sign in of the last day: hashes and times.
@Repository
class SignInStore {
    private static final String REQUEST = """
            SELECT id, account_id, code_seal, next, expires_at, wrong_tries, used_at FROM accounts.sign_in
            """;

    private final JdbcClient database;

    SignInStore(JdbcClient database) {
        this.database = database;
    }

    static SignInStore at(String database) {
        return new SignInStore(JdbcClient.create(new DriverManagerDataSource(database)));
    }

    record Counts(int forAddress, int byClient) {}

    /// How often was asked lately; holds other requests for the same address back until this one is kept.
    Counts recent(byte[] address, byte[] client, Instant now) {
        database.sql("SELECT pg_advisory_xact_lock(:key)")
                .param("key", ByteBuffer.wrap(address).getLong())
                .query(_ -> {});
        return database.sql("""
                        SELECT count(*) FILTER (WHERE address_print = :address) AS for_address,
                            count(*) FILTER (WHERE client_print = :client) AS by_client
                        FROM accounts.sign_in WHERE asked_at > :since AND NOT silenced
                        """)
                .param("address", address)
                .param("client", client)
                .param("since", at(now.minus(SignInRules.WINDOW)))
                .query((row, _) -> new Counts(row.getInt("for_address"), row.getInt("by_client")))
                .single();
    }

    record Asked(
            UUID id,
            @Nullable UUID account,
            byte[] address,
            byte[] client,
            boolean silenced,
            byte[] browser,
            byte[] link,
            byte[] code,
            String next) {}

    void keep(Asked asked, Instant now) {
        database.sql("DELETE FROM accounts.sign_in WHERE asked_at < :yesterday")
                .param("yesterday", at(now.minus(Duration.ofDays(1))))
                .update();
        database.sql("""
                        INSERT INTO accounts.sign_in (id, account_id, address_print, client_print, silenced,
                            browser_hash, link_hash, code_seal, next, asked_at, expires_at)
                        VALUES (:id, :account, :address, :client, :silenced,
                            :browser, :link, :code, :next, :now, :expires)
                        """)
                .param("id", asked.id())
                .param("account", asked.account())
                .param("address", asked.address())
                .param("client", asked.client())
                .param("silenced", asked.silenced())
                .param("browser", asked.browser())
                .param("link", asked.link())
                .param("code", asked.code())
                .param("next", asked.next())
                .param("now", at(now))
                .param("expires", at(now.plus(SignInRules.VALID)))
                .update();
    }

    Optional<SignInRequest> ofBrowser(Secret browser) {
        return database.sql(REQUEST + "WHERE browser_hash = :hash")
                .param("hash", browser.hash())
                .query(SignInStore::request)
                .optional();
    }

    Optional<SignInRequest> ofLink(Secret link) {
        return database.sql(REQUEST + "WHERE link_hash = :hash")
                .param("hash", link.hash())
                .query(SignInStore::request)
                .optional();
    }

    /// The request again, and nobody else's until the transaction ends.
    SignInRequest hold(UUID id) {
        return database.sql(REQUEST + "WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(SignInStore::request)
                .single();
    }

    void countWrongTry(UUID id) {
        database.sql("UPDATE accounts.sign_in SET wrong_tries = wrong_tries + 1 WHERE id = :id")
                .param("id", id)
                .update();
    }

    /// Closes every open request of the account: who is in needs none of them.
    void use(AccountId account, Instant now) {
        database.sql("UPDATE accounts.sign_in SET used_at = :now WHERE account_id = :account AND used_at IS NULL")
                .param("now", at(now))
                .param("account", account.value())
                .update();
    }

    private static SignInRequest request(ResultSet row, int number) throws SQLException {
        return new SignInRequest(
                row.getObject("id", UUID.class),
                Optional.ofNullable(row.getObject("account_id", UUID.class)).map(AccountId::new),
                row.getBytes("code_seal"),
                row.getString("next"),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getInt("wrong_tries"),
                row.getObject("used_at") != null);
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
