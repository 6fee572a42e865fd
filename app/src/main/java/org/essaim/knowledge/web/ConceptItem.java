package org.essaim.knowledge.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.knowledge.Concept;
import org.essaim.knowledge.ConceptId;
import org.essaim.knowledge.domain.Addresses;
import org.essaim.knowledge.domain.Vocabulary;
import org.jspecify.annotations.Nullable;

/// A concept as the API tells it: relations as addresses, texts by language.
record ConceptItem(
        String id,
        String scheme,
        String slug,
        Map<String, String> label,
        Map<String, List<String>> also,
        Map<String, String> definition,
        List<String> broader,
        List<String> narrower,
        List<String> related,
        List<Concept.Link> links,
        List<String> ours,
        boolean retired,
        @Nullable String successor) {

    /// In these languages only; in all when there are none.
    static ConceptItem of(Concept concept, Vocabulary vocabulary, Addresses addresses, Set<Language> languages) {
        var also = new TreeMap<String, List<String>>();
        concept.also().forEach((language, labels) -> {
            if (isWanted(language, languages)) {
                also.put(language.code(), labels);
            }
        });
        var successor = concept.successor();
        return new ConceptItem(
                addresses.concept(concept.id()),
                concept.scheme(),
                concept.slug().value(),
                texts(concept.label(), languages),
                also,
                texts(concept.definition(), languages),
                concept.broader().stream().map(addresses::concept).toList(),
                ids(vocabulary.narrower(concept.id()), addresses),
                ids(vocabulary.related(concept.id()), addresses),
                concept.links(),
                concept.ours().stream().map(Language::code).toList(),
                concept.retired(),
                successor == null ? null : addresses.concept(successor));
    }

    private static boolean isWanted(Language language, Set<Language> languages) {
        return languages.isEmpty() || languages.contains(language);
    }

    private static Map<String, String> texts(LocalizedText text, Set<Language> languages) {
        var values = new TreeMap<String, String>();
        text.passages().forEach((language, passage) -> {
            if (isWanted(language, languages)) {
                values.put(language.code(), passage.value());
            }
        });
        return values;
    }

    private static List<String> ids(Collection<Concept> concepts, Addresses addresses) {
        return concepts.stream()
                .map(Concept::id)
                .map((ConceptId id) -> addresses.concept(id))
                .toList();
    }
}
