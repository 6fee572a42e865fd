package org.essaim.directory.usecases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.essaim.directory.Organisation;
import org.essaim.directory.OrganisationId;
import org.essaim.directory.domain.NameKey;
import org.essaim.kernel.Slug;
import org.essaim.site.PublicPages;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the public may see of the directory.
@Repository
class CatalogueStore implements PublicPages {
    private static final String MATCHING = """
            FROM directory.organisation
            WHERE listed AND (:q = '' OR name_key LIKE '%' || :q || '%') AND (:country = '' OR country = :country)
            """;

    private final JdbcClient database;

    CatalogueStore(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void each(Consumer<String> path) {
        path.accept("/organisations");
        database.sql("SELECT slug FROM directory.organisation WHERE listed ORDER BY slug")
                .query((RowCallbackHandler) row -> path.accept("/organisations/" + row.getString("slug")));
    }

    int count(String words, String country) {
        return database.sql("SELECT count(*) " + MATCHING)
                .param("q", NameKey.of(words))
                .param("country", country)
                .query(Integer.class)
                .single();
    }

    List<Organisation> list(String words, String country, Optional<UUID> after, int limit) {
        return database.sql("SELECT " + OrganisationStore.COLUMNS + " " + MATCHING + """
                        AND (CAST(:after AS uuid) IS NULL OR (name_key, id) >
                            (SELECT name_key, id FROM directory.organisation WHERE id = CAST(:after AS uuid)))
                        ORDER BY name_key, id LIMIT :limit
                        """)
                .param("q", NameKey.of(words))
                .param("country", country)
                .param("after", after.map(UUID::toString).orElse(null))
                .param("limit", limit)
                .query(OrganisationStore::organisation)
                .list();
    }

    Set<String> countries() {
        return database.sql("SELECT DISTINCT country FROM directory.organisation WHERE listed")
                .query((row, _) -> row.getString("country"))
                .set();
    }

    boolean isListed(UUID id) {
        return database.sql("SELECT EXISTS (SELECT 1 FROM directory.organisation WHERE id = :id AND listed)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    Optional<Organisation> find(Slug slug) {
        return database.sql("SELECT " + OrganisationStore.COLUMNS + """
                         FROM directory.organisation WHERE slug = :slug AND listed
                        """)
                .param("slug", slug.value())
                .query(OrganisationStore::organisation)
                .optional();
    }

    record Membership(
            Slug slug,
            String name,
            LocalDate from,
            @Nullable LocalDate until) {}

    /// The listed networks that the organisation is or was a member of.
    List<Membership> networksOf(OrganisationId id) {
        return memberships("m.organisation_id", "m.network_id", id);
    }

    /// The listed organisations that are or were members of the network.
    List<Membership> membersOf(OrganisationId id) {
        return memberships("m.network_id", "m.organisation_id", id);
    }

    private List<Membership> memberships(String mine, String theirs, OrganisationId id) {
        return database.sql("""
                        SELECT o.slug, o.name, m.member_from, m.member_until
                        FROM directory.membership m JOIN directory.organisation o ON o.id = %s
                        WHERE %s = :id AND o.listed ORDER BY o.name_key, m.member_from
                        """.formatted(theirs, mine))
                .param("id", id.value())
                .query((row, _) -> new Membership(
                        new Slug(row.getString("slug")),
                        row.getString("name"),
                        row.getObject("member_from", LocalDate.class),
                        row.getObject("member_until", LocalDate.class)))
                .list();
    }
}
