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
    /// What stands for an address, of which it cannot be read, in the keys of letters.
    private static final String READER = "encode(sha256(convert_to(lower(%s), 'UTF8')), 'hex')";

    private static final String STOPPED = """
            EXISTS (SELECT 1 FROM directory.letter_key s WHERE s.network_id = c.network_id
                AND s.stopped_at IS NOT NULL AND s.reader = %s)
            """.formatted(READER.formatted("c.email"));

    private final JdbcClient database;

    MemberContactStore(JdbcClient database) {
        this.database = database;
    }

    List<Directory.Member> members(OrganisationId network) {
        var rows = database.sql("""
                        SELECT o.id, o.name, o.country, c.email, c.role, c.language, c.stop_key,
                            %s AS stopped
                        FROM directory.membership m
                        JOIN directory.organisation o ON o.id = m.organisation_id
                        LEFT JOIN directory.contact c
                            ON c.network_id = m.network_id AND c.organisation_id = m.organisation_id
                        WHERE m.network_id = :network AND m.member_until IS NULL
                        ORDER BY o.name_key, o.country, c.email
                        """.formatted(STOPPED))
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

    /// Whether it was added; not if the address is there already. Its letters have a key of their own, which stays.
    boolean add(
            UUID id,
            OrganisationId network,
            OrganisationId organisation,
            String email,
            String role,
            Language language,
            Instant now) {
        return database.sql("""
                        WITH added AS (
                            INSERT INTO directory.contact
                                (id, network_id, organisation_id, email, role, language, stop_key, entered_at)
                            VALUES (:id, :network, :organisation, :email, :role, :language, :key, :now)
                            ON CONFLICT DO NOTHING RETURNING stop_key, network_id, email)
                        INSERT INTO directory.letter_key (key, network_id, reader)
                        SELECT stop_key, network_id, %s FROM added
                        """.formatted(READER.formatted("email")))
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

    /// Whether there was one. Its key stays: letters with it are under way, and what was said with it holds.
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
                        SELECT o.name FROM directory.letter_key k JOIN directory.organisation o ON o.id = k.network_id
                        WHERE k.key = :key
                        """).param("key", key).query(String.class).optional();
    }

    boolean stopped(UUID key) {
        return database.sql("""
                        SELECT EXISTS (SELECT 1 FROM directory.letter_key k JOIN directory.letter_key s
                            ON s.network_id = k.network_id AND s.reader = k.reader AND s.stopped_at IS NOT NULL
                            WHERE k.key = :key)
                        """).param("key", key).query(Boolean.class).single();
    }

    /// Stops every letter of this network to the address that was written to with this key.
    void stop(UUID key, Instant now) {
        database.sql("""
                        UPDATE directory.letter_key s SET stopped_at = coalesce(s.stopped_at, :now)
                        FROM directory.letter_key k
                        WHERE k.key = :key AND s.network_id = k.network_id AND s.reader = k.reader
                        """)
                .param("key", key)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Map<String, Object>> about(String email) {
        return database.sql("""
                        SELECT n.name AS network, o.name AS organisation, c.role, c.language,
                            %s AS stopped
                        FROM directory.contact c
                        JOIN directory.organisation n ON n.id = c.network_id
                        JOIN directory.organisation o ON o.id = c.organisation_id
                        WHERE c.email = :email ORDER BY n.name, o.name
                        """.formatted(STOPPED))
                .param("email", email)
                .query((row, _) -> Map.<String, Object>of(
                        "network", row.getString("network"),
                        "organisation", row.getString("organisation"),
                        "role", row.getString("role"),
                        "language", row.getString("language"),
                        "wantsNoLetters", row.getBoolean("stopped")))
                .list();
    }

    /// The networks whose letters this reader stopped, although the address is no contact of theirs any more.
    List<Map<String, Object>> stoppedWithout(String email) {
        return database.sql("""
                        SELECT DISTINCT n.name FROM directory.letter_key k
                        JOIN directory.organisation n ON n.id = k.network_id
                        WHERE k.reader = %s AND k.stopped_at IS NOT NULL AND NOT EXISTS (
                            SELECT 1 FROM directory.contact c WHERE c.network_id = k.network_id AND c.email = :email)
                        ORDER BY n.name
                        """.formatted(READER.formatted(":email")))
                .param("email", email)
                .query((row, _) -> Map.<String, Object>of("network", row.getString("name"), "wantsNoLetters", true))
                .list();
    }

    /// Removes the contact; that this reader wants no letters still holds.
    void forget(String email) {
        database.sql("DELETE FROM directory.contact WHERE email = :email")
                .param("email", email)
                .update();
    }
}
