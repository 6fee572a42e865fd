package org.essaim.directory.usecases;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.essaim.directory.OrganisationId;
import org.essaim.directory.domain.NameKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which organisations are members of which network, from when until when.
@Repository
class MembershipStore {
    private final JdbcClient database;

    MembershipStore(JdbcClient database) {
        this.database = database;
    }

    List<NetworkMembers.Membership> of(OrganisationId network) {
        return database.sql("""
                        SELECT m.id, o.slug, o.name, m.member_from, m.member_until
                        FROM directory.membership m JOIN directory.organisation o ON o.id = m.organisation_id
                        WHERE m.network_id = :network
                        ORDER BY m.member_until IS NOT NULL, o.name_key, m.member_from DESC
                        """)
                .param("network", network.value())
                .query((row, _) -> new NetworkMembers.Membership(
                        row.getObject("id", UUID.class),
                        row.getString("slug"),
                        row.getString("name"),
                        row.getObject("member_from", LocalDate.class),
                        row.getObject("member_until", LocalDate.class)))
                .list();
    }

    Map<String, Set<String>> networksOf(Collection<String> names) {
        var byKey = new HashMap<String, Set<String>>();
        database.sql("""
                        SELECT DISTINCT o.name_key, n.name
                        FROM directory.membership m
                        JOIN directory.organisation o ON o.id = m.organisation_id
                        JOIN directory.organisation n ON n.id = m.network_id
                        WHERE m.member_until IS NULL AND o.name_key = ANY (:keys)
                        """)
                .param("keys", names.stream().map(NameKey::of).distinct().toArray(String[]::new))
                .query((row, _) -> Map.entry(row.getString("name_key"), row.getString("name")))
                .list()
                .forEach(found -> byKey.computeIfAbsent(found.getKey(), _ -> new TreeSet<>())
                        .add(found.getValue()));
        var networks = new HashMap<String, Set<String>>();
        names.forEach(name -> {
            var found = byKey.get(NameKey.of(name));
            if (found != null) {
                networks.put(name, found);
            }
        });
        return networks;
    }

    /// Whether it was added; not if the organisation is a member already.
    boolean add(UUID id, OrganisationId organisation, OrganisationId network, LocalDate from) {
        return database.sql("""
                        INSERT INTO directory.membership (id, organisation_id, network_id, member_from)
                        VALUES (:id, :organisation, :network, :from) ON CONFLICT DO NOTHING
                        """)
                        .param("id", id)
                        .param("organisation", organisation.value())
                        .param("network", network.value())
                        .param("from", from)
                        .update()
                == 1;
    }

    void end(UUID id, LocalDate until) {
        database.sql("UPDATE directory.membership SET member_until = :until WHERE id = :id")
                .param("id", id)
                .param("until", until)
                .update();
    }
}
