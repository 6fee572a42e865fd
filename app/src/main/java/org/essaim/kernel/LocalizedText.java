package org.essaim.kernel;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// A text in one or more languages, each with its origin and whether it is stale: no content string goes without a
/// language. Blank wordings are left out; a text may be empty. Stored as JSON, `{"fr": {"value": …, "origin": …}}`.
public record LocalizedText(SequencedMap<Language, Passage> passages) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<TreeMap<String, Passage>> STORED = new TypeReference<>() {};

    public static final LocalizedText EMPTY = new LocalizedText(Collections.emptyNavigableMap());

    public LocalizedText {
        var kept = new TreeMap<Language, Passage>();
        passages.forEach((language, passage) -> {
            if (!passage.value().isBlank()) {
                kept.put(language, passage);
            }
        });
        passages = Collections.unmodifiableNavigableMap(kept);
    }

    public static LocalizedText of(Language language, String value) {
        return EMPTY.with(language, Passage.original(value));
    }

    /// The first language is the original, the others are people's translations.
    public static LocalizedText of(Language original, Map<Language, String> values) {
        var text = EMPTY;
        for (var entry : values.entrySet()) {
            var passage = entry.getKey().equals(original)
                    ? Passage.original(entry.getValue())
                    : Passage.translated(entry.getValue());
            text = text.with(entry.getKey(), passage);
        }
        return text;
    }

    public LocalizedText with(Language language, Passage passage) {
        var all = new TreeMap<>(passages);
        all.put(language, passage);
        return new LocalizedText(all);
    }

    /// What a person typed for a language: the same words leave everything as it was, other words are the original if
    /// there is none yet, else a translation by people; nothing typed takes the language out.
    public LocalizedText typed(Language language, String value) {
        var old = passages.get(language);
        if (old != null && old.value().equals(value)) {
            return this;
        }
        if (old != null && old.origin() == Passage.Origin.ORIGINAL) {
            return with(language, Passage.original(value));
        }
        var others = passages.values().stream().anyMatch(passage -> passage.origin() == Passage.Origin.ORIGINAL);
        return with(language, others ? Passage.translated(value) : Passage.original(value));
    }

    public Optional<String> in(Language language) {
        return Optional.ofNullable(passages.get(language)).map(Passage::value);
    }

    /// The wordings by the codes of their languages, as programs read them.
    public Map<String, String> byCode() {
        var values = new TreeMap<String, String>();
        passages.forEach((language, passage) -> values.put(language.code(), passage.value()));
        return values;
    }

    public SequencedSet<Language> languages() {
        return passages.sequencedKeySet();
    }

    public boolean isEmpty() {
        return passages.isEmpty();
    }

    /// What to show a reader of `wanted`: that language, else the original, else English, else the first there is.
    /// Empty text gives an empty wording in the wanted language.
    public Wording best(Language wanted) {
        return in(wanted)
                .map(value -> new Wording(wanted, value))
                .or(() -> passages.entrySet().stream()
                        .filter(entry -> entry.getValue().origin() == Passage.Origin.ORIGINAL)
                        .findFirst()
                        .map(entry ->
                                new Wording(entry.getKey(), entry.getValue().value())))
                .or(() -> in(Language.EN).map(value -> new Wording(Language.EN, value)))
                .or(() -> passages.entrySet().stream()
                        .findFirst()
                        .map(entry ->
                                new Wording(entry.getKey(), entry.getValue().value())))
                .orElseGet(() -> new Wording(wanted, ""));
    }

    public String toJson() {
        var stored = new TreeMap<String, Passage>();
        passages.forEach((language, passage) -> stored.put(language.code(), passage));
        return JSON.writeValueAsString(stored);
    }

    public static LocalizedText fromJson(String json) {
        var passages = new TreeMap<Language, Passage>();
        JSON.readValue(json, STORED).forEach((code, passage) -> passages.put(new Language(code), passage));
        return new LocalizedText(passages);
    }

    /// A text in the language it is really in, for the `lang` attribute beside it.
    public record Wording(Language language, String value) {
        /// The paragraphs, which blank lines part.
        public List<String> paragraphs() {
            return value.lines().toList().isEmpty()
                    ? List.of()
                    : List.of(value.strip().split("\\n\\s*\\n"));
        }
    }
}
