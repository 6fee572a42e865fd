package org.essaim.accounts.usecases;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.essaim.accounts.AccountId;
import org.essaim.accounts.Viewer.Scope;
import org.essaim.accounts.domain.ApiToken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The tokens of people's programs, by their hashes.
@Repository
class TokenStore {
    /// What a token opens; `used` counts its requests in the present hour.
    record Opened(AccountId account, Set<Scope> scopes, int used) {}

    private final JdbcClient database;

    TokenStore(JdbcClient database) {
        this.database = database;
    }

    List<ApiToken> of(AccountId account) {
        return database.sql("""
                        SELECT id, name, scopes, made_at, expires_at, used_at FROM accounts.token
                        WHERE account = :account ORDER BY made_at DESC, id
                        """)
                .param("account", account.value())
                .query(TokenStore::token)
                .list();
    }

    void add(AccountId account, ApiToken token, byte[] hash) {
        database.sql("""
                        INSERT INTO accounts.token (id, account, name, scopes, hash, made_at, expires_at)
                        VALUES (:id, :account, :name, :scopes, :hash, :made, :expires)
                        """)
                .param("id", token.id())
                .param("account", account.value())
                .param("name", token.name())
                .param("scopes", token.scopes().stream().map(Scope::name).toArray(String[]::new))
                .param("hash", hash)
                .param("made", at(token.madeAt()))
                .param("expires", at(token.expiresAt()))
                .update();
    }

    boolean remove(AccountId account, UUID id) {
        return database.sql("DELETE FROM accounts.token WHERE account = :account AND id = :id")
                        .param("account", account.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    /// Notes that it is used, and counts the uses within the hour that began with the first.
    Optional<Opened> use(byte[] hash, Instant now) {
        return database.sql("""
                        UPDATE accounts.token SET used_at = :now,
                            hour_began = CASE WHEN hour_began > :hour THEN hour_began ELSE :now END,
                            hour_used = CASE WHEN hour_began > :hour THEN hour_used + 1 ELSE 1 END
                        WHERE hash = :hash AND expires_at > :now
                        RETURNING account, scopes, hour_used
                        """)
                .param("hash", hash)
                .param("now", at(now))
                .param("hour", at(now.minusSeconds(3600)))
                .query((row, _) -> new Opened(
                        new AccountId(row.getObject("account", UUID.class)),
                        scopes(row.getArray("scopes")),
                        row.getInt("hour_used")))
                .optional();
    }

    void tidy(Instant before) {
        database.sql("DELETE FROM accounts.token WHERE expires_at < :before")
                .param("before", at(before))
                .update();
    }

    List<Map<String, Object>> kept(AccountId account) {
        return of(account).stream()
                .map(token -> Map.<String, Object>of(
                        "name", token.name(),
                        "scopes", token.inOrder().stream().map(Scope::word).toList(),
                        "madeAt", token.madeAt().toString(),
                        "expiresAt", token.expiresAt().toString()))
                .toList();
    }

    private static ApiToken token(ResultSet row, int number) throws SQLException {
        var used = row.getTimestamp("used_at");
        return new ApiToken(
                row.getObject("id", UUID.class),
                row.getString("name"),
                scopes(row.getArray("scopes")),
                row.getTimestamp("made_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                used == null ? null : used.toInstant());
    }

    private static Set<Scope> scopes(Array stored) throws SQLException {
        var scopes = EnumSet.noneOf(Scope.class);
        Arrays.stream((String[]) stored.getArray()).map(Scope::valueOf).forEach(scopes::add);
        return scopes;
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
