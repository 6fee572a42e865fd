package org.essaim.review.usecases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.accounts.AccountId;
import org.essaim.calls.CallId;
import org.essaim.contributions.ContributionId;
import org.essaim.fair.assignment.Level;
import org.essaim.fair.assignment.Preference;
import org.essaim.kernel.Language;
import org.essaim.kernel.Slug;
import org.essaim.review.domain.ReaderProfile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What readers are and wish: their profiles, and which cases they would gladly read or rather not.
@Repository
class ProfileStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<TreeMap<String, String>> LEVELS = new TypeReference<>() {};

    private final JdbcClient database;

    ProfileStore(JdbcClient database) {
        this.database = database;
    }

    Map<AccountId, ReaderProfile> of(CallId call) {
        return database
                .sql("SELECT * FROM review.profile WHERE call_id = :call")
                .param("call", call.value())
                .query((row, _) -> Map.entry(new AccountId(row.getObject("account_id", UUID.class)), profile(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<ReaderProfile> find(CallId call, AccountId reader) {
        return database.sql("SELECT * FROM review.profile WHERE call_id = :call AND account_id = :account")
                .param("call", call.value())
                .param("account", reader.value())
                .query((row, _) -> profile(row))
                .optional();
    }

    private static ReaderProfile profile(ResultSet row) throws SQLException {
        var said = JSON.readValue(row.getString("levels"), LEVELS);
        var levels = new HashMap<Language, Level>();
        texts(row, "languages")
                .forEach(code ->
                        levels.put(new Language(code), Level.valueOf(said.getOrDefault(code, Level.C1.name()))));
        var most = row.getObject("most", Integer.class);
        return new ReaderProfile(
                levels,
                texts(row, "themes").map(Slug::new).collect(Collectors.toSet()),
                row.getString("organisation"),
                texts(row, "networks").toList(),
                most == null ? OptionalInt.empty() : OptionalInt.of(most));
    }

    private static Stream<String> texts(ResultSet row, String column) throws SQLException {
        return Stream.of((Object[]) row.getArray(column).getArray()).map(String::valueOf);
    }

    void keep(CallId call, AccountId reader, ReaderProfile profile) {
        var levels = new TreeMap<String, String>();
        profile.levels().forEach((language, level) -> levels.put(language.code(), level.name()));
        var most = profile.most().isPresent() ? Integer.valueOf(profile.most().getAsInt()) : null;
        database.sql("""
                        INSERT INTO review.profile
                            (call_id, account_id, languages, levels, themes, organisation, networks, most)
                        VALUES (:call, :account, :languages, CAST(:levels AS jsonb), :themes, :organisation, :networks,
                            :most)
                        ON CONFLICT (call_id, account_id) DO UPDATE SET languages = excluded.languages,
                            levels = excluded.levels, themes = excluded.themes, organisation = excluded.organisation,
                            networks = excluded.networks, most = excluded.most
                        """)
                .param("call", call.value())
                .param("account", reader.value())
                .param("languages", levels.keySet().toArray(String[]::new))
                .param("levels", JSON.writeValueAsString(levels))
                .param(
                        "themes",
                        profile.themes().stream().map(Slug::value).sorted().toArray(String[]::new))
                .param("organisation", profile.organisation())
                .param("networks", profile.networks().toArray(String[]::new))
                .param("most", most)
                .update();
    }

    Map<ContributionId, Map<AccountId, Preference>> wishes(CallId call) {
        var wishes = new HashMap<ContributionId, Map<AccountId, Preference>>();
        database.sql("SELECT contribution_id, account_id, wish FROM review.wish WHERE call_id = :call")
                .param("call", call.value())
                .query((row, _) -> wishes.computeIfAbsent(
                                new ContributionId(row.getObject("contribution_id", UUID.class)), _ -> new HashMap<>())
                        .put(
                                new AccountId(row.getObject("account_id", UUID.class)),
                                Preference.valueOf(row.getString("wish"))))
                .list();
        return wishes;
    }

    /// Takes the place of all wishes of this reader for these cases.
    void wish(CallId call, AccountId reader, List<ContributionId> about, Map<ContributionId, Preference> wishes) {
        database.sql("""
                        DELETE FROM review.wish
                        WHERE call_id = :call AND account_id = :account AND contribution_id = ANY (:about)
                        """)
                .param("call", call.value())
                .param("account", reader.value())
                .param("about", about.stream().map(ContributionId::value).toArray(UUID[]::new))
                .update();
        var said = wishes.entrySet().stream().toList();
        database.sql("""
                        INSERT INTO review.wish (contribution_id, account_id, call_id, wish)
                        SELECT said.contribution, :account, :call, said.wish
                        FROM unnest(CAST(:contributions AS uuid[]), CAST(:wishes AS text[])) AS said (contribution, wish)
                        """)
                .param("call", call.value())
                .param("account", reader.value())
                .param(
                        "contributions",
                        said.stream().map(entry -> entry.getKey().value()).toArray(UUID[]::new))
                .param(
                        "wishes",
                        said.stream().map(entry -> entry.getValue().name()).toArray(String[]::new))
                .update();
    }
}
