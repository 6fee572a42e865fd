package org.essaim.knowledge.usecases;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Passage;
import org.essaim.knowledge.Concept;
import org.essaim.knowledge.ConceptId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A concept as it is kept in its row, without its id.
final class ConceptJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Stored(
            SortedMap<String, Passage> label,
            SortedMap<String, List<String>> also,
            SortedMap<String, Passage> definition,
            List<String> broader,
            List<String> related,
            List<Concept.Link> links,
            List<String> ours,
            boolean retired,
            @Nullable String successor) {}

    private ConceptJson() {}

    static String write(Concept concept) {
        var also = new TreeMap<String, List<String>>();
        concept.also().forEach((language, labels) -> also.put(language.code(), labels));
        var successor = concept.successor();
        return JSON.writeValueAsString(new Stored(
                text(concept.label()),
                also,
                text(concept.definition()),
                concept.broader().stream().map(ConceptId::toString).toList(),
                concept.related().stream().map(ConceptId::toString).toList(),
                concept.links(),
                concept.ours().stream().map(Language::code).toList(),
                concept.retired(),
                successor == null ? null : successor.toString()));
    }

    static Concept read(ConceptId id, String json) {
        var stored = JSON.readValue(json, Stored.class);
        var also = new TreeMap<Language, List<String>>();
        stored.also().forEach((code, labels) -> also.put(new Language(code), labels));
        var successor = stored.successor();
        return new Concept(
                id,
                text(stored.label()),
                also,
                text(stored.definition()),
                ids(stored.broader()),
                ids(stored.related()),
                stored.links(),
                stored.ours().stream().map(Language::new).collect(Collectors.toCollection(TreeSet::new)),
                stored.retired(),
                successor == null ? null : ConceptId.read(successor).orElse(null));
    }

    private static SortedMap<String, Passage> text(LocalizedText text) {
        var stored = new TreeMap<String, Passage>();
        text.passages().forEach((language, passage) -> stored.put(language.code(), passage));
        return stored;
    }

    private static LocalizedText text(Map<String, Passage> stored) {
        var text = LocalizedText.EMPTY;
        for (var entry : stored.entrySet()) {
            text = text.with(new Language(entry.getKey()), entry.getValue());
        }
        return text;
    }

    private static List<ConceptId> ids(List<String> texts) {
        return texts.stream().flatMap(text -> ConceptId.read(text).stream()).toList();
    }
}
