package org.essaim.knowledge.domain;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Slug;
import org.essaim.knowledge.Concept;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads a concept scheme as it is written down for the platform: a list of slugs with labels and definitions by
/// language, English being the original.
public final class SchemeText {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Written(String slug, Map<String, String> label, Map<String, String> definition) {}

    private SchemeText() {}

    public static List<Concept> read(String scheme, InputStream json) {
        var written = JSON.readValue(json, new TypeReference<List<Written>>() {});
        return written.stream()
                .map(one -> new Concept(scheme, new Slug(one.slug()), text(one.label()), text(one.definition())))
                .toList();
    }

    private static LocalizedText text(Map<String, String> values) {
        var byLanguage = new TreeMap<Language, String>();
        values.forEach((code, value) -> byLanguage.put(new Language(code), value));
        return LocalizedText.of(Language.EN, byLanguage);
    }
}
