package org.essaim.directory.usecases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.essaim.directory.Location;
import org.essaim.directory.Organisation;
import org.essaim.directory.OrganisationId;
import org.essaim.directory.domain.NameKey;
import org.essaim.kernel.Slug;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The organisations.
@Repository
class OrganisationStore {
    static final String COLUMNS = "id, slug, name, country, city, latitude, longitude, website, network, example";
    private static final String SELECT = "SELECT " + COLUMNS + " FROM directory.organisation ";

    private static final int LONGEST_STEM = 74;

    private final JdbcClient database;

    OrganisationStore(JdbcClient database) {
        this.database = database;
    }

    Optional<Organisation> find(OrganisationId id) {
        return database.sql(SELECT + "WHERE id = :id")
                .param("id", id.value())
                .query(OrganisationStore::organisation)
                .optional();
    }

    Optional<Organisation> find(Slug slug) {
        return database.sql(SELECT + "WHERE slug = :slug")
                .param("slug", slug.value())
                .query(OrganisationStore::organisation)
                .optional();
    }

    List<Organisation> findAll(Collection<OrganisationId> ids) {
        return database.sql(SELECT + "WHERE id = ANY (:ids)")
                .param("ids", ids.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .query(OrganisationStore::organisation)
                .list();
    }

    List<Organisation> networks() {
        return database.sql(SELECT + "WHERE network ORDER BY name, id")
                .query(OrganisationStore::organisation)
                .list();
    }

    Optional<OrganisationId> named(String name, String country) {
        return database.sql("SELECT id FROM directory.organisation WHERE name_key = :key AND country = :country")
                .param("key", NameKey.of(name))
                .param("country", country)
                .query(UUID.class)
                .optional()
                .map(OrganisationId::new);
    }

    /// Whether it was kept; not if its name or its slug was taken in the meantime.
    boolean keep(Organisation organisation, Instant now) {
        var location = Optional.ofNullable(organisation.location());
        return database.sql("""
                        INSERT INTO directory.organisation (id, slug, name, name_key, country, city, latitude,
                            longitude, website, network, entered_at)
                        VALUES (:id, :slug, :name, :key, :country, :city, :latitude, :longitude, :website, :network,
                            :now)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("id", organisation.id().value())
                        .param("slug", organisation.slug().value())
                        .param("name", organisation.name())
                        .param("key", NameKey.of(organisation.name()))
                        .param("country", organisation.country())
                        .param("city", organisation.city())
                        .param("latitude", location.map(Location::latitude).orElse(null))
                        .param("longitude", location.map(Location::longitude).orElse(null))
                        .param("website", organisation.website())
                        .param("network", organisation.network())
                        .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// The first slug of this stem that nobody has: itself, or, cut so that a number has room, with a number.
    Slug free(Slug stem) {
        var base = stem.value()
                .substring(0, Math.min(stem.value().length(), LONGEST_STEM))
                .replaceAll("-$", "");
        var taken = database.sql("SELECT slug FROM directory.organisation WHERE slug = :stem OR slug LIKE :numbered")
                .param("stem", stem.value())
                .param("numbered", base + "-%")
                .query(String.class)
                .set();
        return Stream.concat(
                        Stream.of(stem.value()),
                        IntStream.rangeClosed(2, taken.size() + 2).mapToObj(number -> base + "-" + number))
                .filter(slug -> !taken.contains(slug))
                .findFirst()
                .map(Slug::new)
                .orElseThrow();
    }

    void list(OrganisationId id, boolean example) {
        database.sql("""
                        UPDATE directory.organisation
                        SET listed = true, example = CAST(:example AS boolean) AND (example OR NOT listed)
                        WHERE id = :id AND (NOT listed OR (example AND NOT CAST(:example AS boolean)))
                        """).param("example", example).param("id", id.value()).update();
    }

    void makeNetwork(OrganisationId id, boolean example) {
        database.sql("""
                        UPDATE directory.organisation SET network = true, listed = true, example = :example
                        WHERE id = :id
                        """).param("example", example).param("id", id.value()).update();
    }

    static Organisation organisation(ResultSet row, int number) throws SQLException {
        var latitude = row.getObject("latitude", Double.class);
        var longitude = row.getObject("longitude", Double.class);
        return new Organisation(
                new OrganisationId(row.getObject("id", UUID.class)),
                new Slug(row.getString("slug")),
                row.getString("name"),
                row.getString("country"),
                row.getString("city"),
                latitude == null || longitude == null ? null : new Location(latitude, longitude),
                row.getString("website"),
                row.getBoolean("network"),
                row.getBoolean("example"));
    }
}
