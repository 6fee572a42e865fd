package org.essaim.accounts.usecases;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.essaim.accounts.AccountId;
import org.essaim.accounts.Grant;
import org.essaim.accounts.Role;
import org.essaim.accounts.Viewer;
import org.essaim.kernel.Language;
import org.essaim.kernel.TimeOrderedId;
import org.essaim.site.InUse;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Repository;

/// The accounts and the roles they hold.
@Repository
class AccountStore implements InUse {
    private static final ResultSetExtractor<List<Viewer.SignedIn>> PEOPLE = rows -> {
        var people = new LinkedHashMap<UUID, Viewer.SignedIn>();
        while (rows.next()) {
            var id = rows.getObject("id", UUID.class);
            var grants = new HashSet<>(Optional.ofNullable(people.get(id))
                    .map(Viewer.SignedIn::grants)
                    .orElse(Set.of()));
            var role = rows.getString("role");
            if (role != null) {
                grants.add(new Grant(Role.valueOf(role), rows.getObject("scope", UUID.class)));
            }
            people.put(
                    id,
                    new Viewer.SignedIn(new AccountId(id), rows.getString("name"), rows.getString("email"), grants));
        }
        return List.copyOf(people.values());
    };

    private final JdbcClient database;
    private final Clock clock;

    AccountStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    static AccountStore at(String database, Clock clock) {
        return new AccountStore(JdbcClient.create(new DriverManagerDataSource(database)), clock);
    }

    Optional<Viewer.SignedIn> find(AccountId id) {
        return database.sql("""
                        SELECT a.id, a.name, a.email, g.role, g.scope
                        FROM accounts.account a LEFT JOIN accounts.role_grant g ON g.account_id = a.id
                        WHERE a.id = :id
                        """).param("id", id.value()).query(PEOPLE).stream().findFirst();
    }

    Optional<Viewer.SignedIn> withAddress(String email) {
        return database.sql("""
                        SELECT a.id, a.name, a.email, g.role, g.scope
                        FROM accounts.account a LEFT JOIN accounts.role_grant g ON g.account_id = a.id
                        WHERE a.email = :email
                        """).param("email", email).query(PEOPLE).stream().findFirst();
    }

    List<Viewer.SignedIn> holders(Role role, @Nullable UUID scope) {
        return database.sql("""
                        SELECT a.id, a.name, a.email, g.role, g.scope
                        FROM accounts.account a JOIN accounts.role_grant g ON g.account_id = a.id
                        WHERE EXISTS (SELECT 1 FROM accounts.role_grant h
                            WHERE h.account_id = a.id AND h.role = :role
                                AND h.scope IS NOT DISTINCT FROM CAST(:scope AS uuid))
                        ORDER BY a.name, a.id
                        """)
                .param("role", role.name())
                .param("scope", scope)
                .query(PEOPLE);
    }

    AccountId withEmail(String email, String name, Language language) {
        database.sql("""
                        INSERT INTO accounts.account (id, email, name, language, created_at)
                        VALUES (:id, :email, :name, :language, :now)
                        ON CONFLICT (email) DO NOTHING
                        """)
                .param("id", TimeOrderedId.at(clock.instant()))
                .param("email", email)
                .param("name", name)
                .param("language", language.code())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        return new AccountId(database.sql("SELECT id FROM accounts.account WHERE email = :email")
                .param("email", email)
                .query(UUID.class)
                .single());
    }

    @Override
    public boolean hasPeople() {
        return database.sql("SELECT EXISTS (SELECT 1 FROM accounts.account)")
                .query(Boolean.class)
                .single();
    }

    boolean hasAdministrator() {
        return database.sql("SELECT EXISTS (SELECT 1 FROM accounts.role_grant WHERE role = 'ADMINISTRATOR')")
                .query(Boolean.class)
                .single();
    }

    /// How many hold this role; keeps others from ending it until the transaction ends.
    int holdHolders(Grant grant) {
        return database.sql("""
                        SELECT account_id FROM accounts.role_grant
                        WHERE role = :role AND scope IS NOT DISTINCT FROM CAST(:scope AS uuid)
                        ORDER BY account_id FOR UPDATE
                        """)
                .param("role", grant.role().name())
                .param("scope", grant.scope())
                .query(UUID.class)
                .list()
                .size();
    }

    Language language(AccountId account) {
        return database.sql("SELECT language FROM accounts.account WHERE id = :id")
                .param("id", account.value())
                .query((row, _) -> new Language(row.getString("language")))
                .single();
    }

    void change(AccountId account, String name, Language language) {
        database.sql("UPDATE accounts.account SET name = :name, language = :language WHERE id = :id")
                .param("name", name)
                .param("language", language.code())
                .param("id", account.value())
                .update();
    }

    void grant(AccountId account, Grant grant) {
        database.sql("""
                        INSERT INTO accounts.role_grant (account_id, role, scope, granted_at)
                        VALUES (:account, :role, :scope, :now)
                        ON CONFLICT DO NOTHING
                        """)
                .param("account", account.value())
                .param("role", grant.role().name())
                .param("scope", grant.scope())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    void revoke(AccountId account, Grant grant) {
        database.sql("""
                        DELETE FROM accounts.role_grant
                        WHERE account_id = :account AND role = :role AND scope IS NOT DISTINCT FROM CAST(:scope AS uuid)
                        """)
                .param("account", account.value())
                .param("role", grant.role().name())
                .param("scope", grant.scope())
                .update();
    }

    Map<String, Object> kept(AccountId account) {
        return database.sql("SELECT email, name, language, created_at FROM accounts.account WHERE id = :id")
                .param("id", account.value())
                .query((row, _) -> Map.<String, Object>of(
                        "email", row.getString("email"),
                        "name", row.getString("name"),
                        "language", row.getString("language"),
                        "since", row.getString("created_at")))
                .single();
    }

    List<Map<String, Object>> keptRoles(AccountId account) {
        return database.sql("""
                        SELECT role, scope, granted_at FROM accounts.role_grant WHERE account_id = :id
                        ORDER BY granted_at
                        """)
                .param("id", account.value())
                .query((row, _) -> Map.<String, Object>of(
                        "role", row.getString("role"),
                        "for", String.valueOf(row.getString("scope")),
                        "since", row.getString("granted_at")))
                .list();
    }

    void delete(AccountId account) {
        database.sql("DELETE FROM accounts.account WHERE id = :id")
                .param("id", account.value())
                .update();
    }
}
