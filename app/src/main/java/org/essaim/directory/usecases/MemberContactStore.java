package org.essaim.directory.usecases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essaim.directory.Directory;
import org.essaim.directory.OrganisationId;
import org.essaim.kernel.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Whom a network writes to at its member organisations.
@Repository
class MemberContactStore {
    private final JdbcClient database;

    MemberContactStore(JdbcClient database) {
        this.database = database;
    }

    List<Directory.Member> members(OrganisationId network) {
        var rows = database.sql("""
                        SELECT o.id, o.name, o.country, c.email, c.role, c.language, c.stop_key,
                            c.stopped_at IS NOT NULL AS stopped
                        FROM directory.membership m
                        JOIN directory.organisation o ON o.id = m.organisation_id
                        LEFT JOIN directory.contact c
                            ON c.network_id = m.network_id AND c.organisation_id = m.organisation_id
                        WHERE m.network_id = :network AND m.member_until IS NULL
                        ORDER BY o.name_key, o.country, c.email
                        """)
                .param("network", network.value())
                .query(MemberContactStore::member)
                .list();
        var members = new LinkedHashMap<OrganisationId, Directory.Member>();
        rows.forEach(row -> members.merge(row.id(), row, MemberContactStore::joined));
        return List.copyOf(members.values());
    }

    private static Directory.Member joined(Directory.Member one, Directory.Member other) {
        var contacts = new ArrayList<>(one.contacts());
        contacts.addAll(other.contacts());
        return new Directory.Member(one.id(), one.name(), one.country(), contacts);
    }

    private static Directory.Member member(ResultSet row, int number) throws SQLException {
        var email = row.getString("email");
        return new Directory.Member(
                new OrganisationId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("country"),
                email == null
                        ? List.of()
                        : List.of(new Directory.Contact(
                                email,
                                row.getString("role"),
                                new Language(row.getString("language")),
                                row.getBoolean("stopped"),
                                "/letters/stop/" + row.getString("stop_key"))));
    }

    /// Whether it was added; not if the address is there already.
    boolean add(
            UUID id,
            OrganisationId network,
            OrganisationId organisation,
            String email,
            String role,
            Language language,
            Instant now) {
        return database.sql("""
                        INSERT INTO directory.contact
                            (id, network_id, organisation_id, email, role, language, stop_key, entered_at)
                        VALUES (:id, :network, :organisation, :email, :role, :language, :key, :now)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("id", id)
                        .param("network", network.value())
                        .param("organisation", organisation.value())
                        .param("email", email)
                        .param("role", role)
                        .param("language", language.code())
                        .param("key", UUID.randomUUID())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Whether there was one.
    boolean remove(OrganisationId network, OrganisationId organisation, String email) {
        return database.sql("""
                        DELETE FROM directory.contact
                        WHERE network_id = :network AND organisation_id = :organisation AND email = :email
                        """)
                        .param("network", network.value())
                        .param("organisation", organisation.value())
                        .param("email", email)
                        .update()
                == 1;
    }

    /// The name of the network that writes with this key.
    Optional<String> writer(UUID key) {
        return database.sql("""
                        SELECT o.name FROM directory.contact c JOIN directory.organisation o ON o.id = c.network_id
                        WHERE c.stop_key = :key
                        """).param("key", key).query(String.class).optional();
    }

    /// Stops every letter of this network to the address that was written to with this key.
    void stop(UUID key, Instant now) {
        database.sql("""
                        UPDATE directory.contact c SET stopped_at = coalesce(c.stopped_at, :now)
                        FROM directory.contact k
                        WHERE k.stop_key = :key AND c.network_id = k.network_id AND c.email = k.email
                        """)
                .param("key", key)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Map<String, Object>> about(String email) {
        return database.sql("""
                        SELECT n.name AS network, o.name AS organisation, c.role, c.language,
                            c.stopped_at IS NOT NULL AS stopped
                        FROM directory.contact c
                        JOIN directory.organisation n ON n.id = c.network_id
                        JOIN directory.organisation o ON o.id = c.organisation_id
                        WHERE c.email = :email ORDER BY n.name, o.name
                        """)
                .param("email", email)
                .query((row, _) -> Map.<String, Object>of(
                        "network", row.getString("network"),
                        "organisation", row.getString("organisation"),
                        "role", row.getString("role"),
                        "language", row.getString("language"),
                        "wantsNoLetters", row.getBoolean("stopped")))
                .list();
    }

    void forget(String email) {
        database.sql("DELETE FROM directory.contact WHERE email = :email")
                .param("email", email)
                .update();
    }
}
