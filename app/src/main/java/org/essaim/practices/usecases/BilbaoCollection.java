package org.essaim.practices.usecases;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.essaim.directory.Directory;
import org.essaim.directory.Organisation;
import org.essaim.kernel.DemoChapter;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Slug;
import org.essaim.practices.Collection;
import org.essaim.practices.Practices;
import org.essaim.practices.Sheet;
import org.essaim.practices.domain.WebAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The 102 initiatives presented in Bilbao in 2018, with the French titles of their booklet and summaries written anew.
@Component
class BilbaoCollection implements DemoChapter {
    private static final int SESSIONS = 9;
    private static final Slug EXAMPLE_NETWORK = new Slug("example-network");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Texts(
            String slug, Map<String, String> title, Map<String, String> summary, Map<String, String> foreword) {}

    private record Initiative(
            String code,
            Map<String, String> title,
            String organisation,
            @Nullable String city,
            String country,
            String workshop,
            String theme,
            @Nullable String url,
            Map<String, String> summary) {}

    private final Directory directory;
    private final Practices practices;

    BilbaoCollection(Directory directory, Practices practices) {
        this.directory = directory;
        this.practices = practices;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void fill() {
        var texts = read("collection.json", new TypeReference<Texts>() {});
        var network = directory.find(EXAMPLE_NETWORK).map(Organisation::id).orElse(null);
        var collection = practices.arrange(
                UUID.nameUUIDFromBytes(texts.slug().getBytes(StandardCharsets.UTF_8)),
                new Collection(
                        new Slug(texts.slug()),
                        text(texts.title()),
                        text(texts.summary()),
                        text(texts.foreword()),
                        network));
        for (var session = 1; session <= SESSIONS; session++) {
            read("session-" + session + ".json", new TypeReference<List<Initiative>>() {})
                    .forEach(initiative -> publish(collection, initiative));
        }
    }

    private void publish(Slug collection, Initiative initiative) {
        var organisation = directory.enter(
                initiative.organisation(),
                initiative.country(),
                initiative.city(),
                WebAddress.live(initiative.url()).orElse(null));
        var origin = UUID.nameUUIDFromBytes((collection + "/" + initiative.code()).getBytes(StandardCharsets.UTF_8));
        practices.publish(
                origin,
                new Sheet.Content(
                        text(initiative.title()),
                        text(initiative.summary()),
                        List.of(),
                        organisation,
                        initiative.country(),
                        initiative.city(),
                        new Slug(initiative.theme()),
                        collection,
                        initiative.code(),
                        initiative.workshop(),
                        initiative.url(),
                        List.of(),
                        null,
                        false,
                        Sheet.Particulars.NONE));
    }

    private static LocalizedText text(Map<String, String> values) {
        var byLanguage = new TreeMap<Language, String>();
        values.forEach((code, value) -> byLanguage.put(new Language(code), value));
        return LocalizedText.of(Language.FR, byLanguage);
    }

    private static <T> T read(String file, TypeReference<T> type) {
        try (InputStream json = new ClassPathResource("demo/practices/" + file).getInputStream()) {
            return JSON.readValue(json, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
