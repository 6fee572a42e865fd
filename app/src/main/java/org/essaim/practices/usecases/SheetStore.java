package org.essaim.practices.usecases;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.essaim.directory.Location;
import org.essaim.directory.OrganisationId;
import org.essaim.kernel.Slug;
import org.essaim.practices.PracticeId;
import org.essaim.practices.Practices;
import org.essaim.practices.Sheet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The tables of sheets and their versions.
@Repository
class SheetStore {
    private static final RowMapper<Sheet> SHEET = (row, _) -> new Sheet(
            new PracticeId(row.getObject("id", UUID.class)),
            new Slug(row.getString("slug")),
            SheetJson.read(row.getString("content")),
            row.getInt("version"),
            row.getObject("published_at", OffsetDateTime.class).toInstant(),
            location(row.getObject("latitude", Double.class), row.getObject("longitude", Double.class)));

    private static final String EVERY =
            "SELECT id, slug, content, version, published_at, latitude, longitude FROM practices.sheet ";
    private static final String PUBLIC = EVERY + "WHERE withdrawn_at IS NULL ";

    private final JdbcClient database;

    SheetStore(JdbcClient database) {
        this.database = database;
    }

    private static @Nullable Location location(@Nullable Double latitude, @Nullable Double longitude) {
        return latitude == null || longitude == null ? null : new Location(latitude, longitude);
    }

    /// The addresses of all public sheets, one after the other.
    void eachSlug(Consumer<String> slug) {
        database.sql("SELECT slug FROM practices.sheet WHERE withdrawn_at IS NULL ORDER BY slug")
                .query((RowCallbackHandler) row -> slug.accept(row.getString("slug")));
    }

    Optional<Sheet> find(Slug slug) {
        return database.sql(PUBLIC + "AND slug = :slug")
                .param("slug", slug.value())
                .query(SHEET)
                .optional();
    }

    Optional<Sheet> find(PracticeId id) {
        return database.sql(PUBLIC + "AND id = :id")
                .param("id", id.value())
                .query(SHEET)
                .optional();
    }

    Optional<Sheet> from(UUID origin) {
        return database.sql(EVERY + "WHERE origin = :origin")
                .param("origin", origin)
                .query(SHEET)
                .optional();
    }

    List<Sheet> findAll(Collection<UUID> ids) {
        return database.sql(PUBLIC + "AND id = ANY (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(SHEET)
                .list();
    }

    List<Sheet> withSlugs(Collection<String> slugs) {
        return database.sql(PUBLIC + "AND slug = ANY (:slugs)")
                .param("slugs", slugs.toArray(String[]::new))
                .query(SHEET)
                .list();
    }

    List<Sheet> inCollection(Slug collection, int limit) {
        return database.sql(PUBLIC + """
                        AND collection = :collection
                        ORDER BY CASE WHEN code ~ '^[0-9]{1,9}([.][0-9]{1,9})*$'
                            THEN string_to_array(code, '.')::int[] END, code, slug
                        LIMIT :limit
                        """)
                .param("collection", collection.value())
                .param("limit", limit)
                .query(SHEET)
                .list();
    }

    Practices.Extent extent() {
        return database.sql("""
                        SELECT count(*) AS sheets, count(DISTINCT country) AS countries,
                            count(DISTINCT theme) AS themes
                        FROM practices.sheet WHERE withdrawn_at IS NULL
                        """)
                .query((row, _) ->
                        new Practices.Extent(row.getInt("sheets"), row.getInt("countries"), row.getInt("themes")))
                .single();
    }

    Map<Slug, Practices.Extent> extents() {
        var extents = new HashMap<Slug, Practices.Extent>();
        database.sql("""
                        SELECT collection, count(*) AS sheets, count(DISTINCT country) AS countries,
                            count(DISTINCT theme) AS themes
                        FROM practices.sheet WHERE withdrawn_at IS NULL AND collection IS NOT NULL GROUP BY collection
                        """).query(row -> {
            extents.put(
                    new Slug(row.getString("collection")),
                    new Practices.Extent(row.getInt("sheets"), row.getInt("countries"), row.getInt("themes")));
        });
        return extents;
    }

    List<Sheet> ofOrganisation(OrganisationId organisation, int limit) {
        return database.sql(PUBLIC + "AND organisation_id = :organisation ORDER BY published_at DESC, id LIMIT :limit")
                .param("organisation", organisation.value())
                .param("limit", limit)
                .query(SHEET)
                .list();
    }

    List<Sheet> latest(int limit) {
        return database.sql(PUBLIC + "ORDER BY published_at DESC, id DESC LIMIT :limit")
                .param("limit", limit)
                .query(SHEET)
                .list();
    }

    /// The next sheets in the order of their ids.
    List<Sheet> after(UUID id, int limit) {
        return database.sql(PUBLIC + "AND id > :id ORDER BY id LIMIT :limit")
                .param("id", id)
                .param("limit", limit)
                .query(SHEET)
                .list();
    }

    int count() {
        return database.sql("SELECT count(*) FROM practices.sheet WHERE withdrawn_at IS NULL")
                .query(Integer.class)
                .single();
    }

    Set<UUID> ids() {
        return new HashSet<>(database.sql("SELECT id FROM practices.sheet WHERE withdrawn_at IS NULL")
                .query(UUID.class)
                .list());
    }

    /// Sheets of the same theme or country, those that share both first; which ones differs from sheet to sheet.
    List<Sheet> near(Sheet sheet, int limit) {
        return database.sql(PUBLIC + """
                        AND id <> :id AND (theme = :theme OR country = :country)
                        ORDER BY (theme = :theme AND country = :country) DESC, (theme = :theme) DESC,
                            md5(id::text || CAST(:id AS text))
                        LIMIT :limit
                        """)
                .param("id", sheet.id().value())
                .param("theme", sheet.content().theme().value())
                .param("country", sheet.content().country())
                .param("limit", limit)
                .query(SHEET)
                .list();
    }

    /// What the sheet said in an earlier version.
    Optional<Sheet> version(Sheet sheet, int version) {
        return database.sql("""
                        SELECT content, published_at FROM practices.sheet_version
                        WHERE sheet_id = :id AND version = :version
                        """)
                .param("id", sheet.id().value())
                .param("version", version)
                .query((row, _) -> new Sheet(
                        sheet.id(),
                        sheet.slug(),
                        SheetJson.read(row.getString("content")),
                        version,
                        row.getObject("published_at", OffsetDateTime.class).toInstant(),
                        sheet.location()))
                .optional();
    }

    List<ReadSheet.Version> versions(PracticeId id) {
        return database.sql("""
                        SELECT version, published_at FROM practices.sheet_version
                        WHERE sheet_id = :id ORDER BY version DESC
                        """)
                .param("id", id.value())
                .query((row, _) -> new ReadSheet.Version(
                        row.getInt("version"),
                        row.getObject("published_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// One publication at a time, until the transaction ends: addresses stay unique, an origin has one sheet.
    void lock() {
        database.sql("SELECT pg_advisory_xact_lock(hashtext('practices.publish'))")
                .query((_, _) -> true)
                .list();
    }

    UUID origin(PracticeId id) {
        return database.sql("SELECT origin FROM practices.sheet WHERE id = :id")
                .param("id", id.value())
                .query((row, _) -> row.getObject("origin", UUID.class))
                .single();
    }

    boolean isPublic(Sheet sheet) {
        return find(sheet.id()).isPresent();
    }

    boolean isTaken(Slug slug) {
        return database.sql("SELECT EXISTS (SELECT 1 FROM practices.sheet WHERE slug = :slug)")
                .param("slug", slug.value())
                .query(Boolean.class)
                .single();
    }

    void write(UUID origin, Sheet sheet) {
        var content = sheet.content();
        var json = SheetJson.write(content);
        var place = Optional.ofNullable(sheet.location());
        database.sql("""
                        INSERT INTO practices.sheet (id, origin, slug, version, organisation_id, country, latitude,
                            longitude, theme, collection, code, content, published_at)
                        VALUES (:id, :origin, :slug, :version, :organisation, :country, :latitude, :longitude, :theme,
                            :collection, :code, CAST(:content AS jsonb), :now)
                        ON CONFLICT (id) DO UPDATE SET version = excluded.version,
                            organisation_id = excluded.organisation_id, country = excluded.country,
                            latitude = excluded.latitude, longitude = excluded.longitude, theme = excluded.theme,
                            collection = excluded.collection, code = excluded.code, content = excluded.content,
                            published_at = excluded.published_at, withdrawn_at = NULL
                        """)
                .param("id", sheet.id().value())
                .param("origin", origin)
                .param("slug", sheet.slug().value())
                .param("version", sheet.version())
                .param("organisation", content.organisation().value())
                .param("country", content.country())
                .param("latitude", place.map(Location::latitude).orElse(null))
                .param("longitude", place.map(Location::longitude).orElse(null))
                .param("theme", content.theme().value())
                .param(
                        "collection",
                        Optional.ofNullable(content.collection())
                                .map(Slug::value)
                                .orElse(null))
                .param("code", content.code())
                .param("content", json)
                .param("now", utc(sheet.publishedAt()))
                .update();
        database.sql("""
                        INSERT INTO practices.sheet_version (sheet_id, version, content, published_at)
                        VALUES (:id, :version, CAST(:content AS jsonb), :now)
                        """)
                .param("id", sheet.id().value())
                .param("version", sheet.version())
                .param("content", json)
                .param("now", utc(sheet.publishedAt()))
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
