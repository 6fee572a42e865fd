package org.essaim.knowledge.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.essaim.kernel.Language;
import org.essaim.knowledge.Concept;
import org.essaim.knowledge.ConceptId;
import org.essaim.knowledge.Scheme;

/// All schemes with all their concepts at one moment, in their order, with what follows from them: who is below whom,
/// who is related to whom, and the index of all labels. Never changes.
public final class Vocabulary {
    private final List<Scheme> schemes;
    private final Map<ConceptId, Concept> all = new LinkedHashMap<>();
    private final Map<String, List<Concept>> current = new LinkedHashMap<>();
    private final Map<ConceptId, List<Concept>> narrower = new LinkedHashMap<>();
    private final Map<ConceptId, List<Concept>> related = new LinkedHashMap<>();
    private final LabelIndex index;

    public Vocabulary(List<Scheme> schemes, Collection<Concept> concepts) {
        this.schemes = List.copyOf(schemes);
        schemes.forEach(scheme -> current.put(scheme.name(), new ArrayList<>()));
        for (var concept : concepts) {
            all.put(concept.id(), concept);
        }
        for (var concept : all.values()) {
            if (!concept.retired()) {
                current.computeIfAbsent(concept.scheme(), _ -> new ArrayList<>())
                        .add(concept);
                concept.broader().forEach(id -> below(narrower, id, concept));
                relate(concept);
            }
        }
        index = new LabelIndex(
                all.values().stream().filter(concept -> !concept.retired()).toList());
    }

    private static void below(Map<ConceptId, List<Concept>> lists, ConceptId id, Concept concept) {
        var list = lists.computeIfAbsent(id, _ -> new ArrayList<>());
        if (!list.contains(concept)) {
            list.add(concept);
        }
    }

    /// What is written at one end is true at both.
    private void relate(Concept concept) {
        for (var id : concept.related()) {
            var other = all.get(id);
            if (other != null && !other.retired()) {
                below(related, concept.id(), other);
                below(related, id, concept);
            }
        }
    }

    public List<Scheme> schemes() {
        return schemes;
    }

    public Optional<Scheme> scheme(String name) {
        return schemes.stream().filter(scheme -> scheme.name().equals(name)).findFirst();
    }

    /// The concepts of a scheme that are not retired.
    public List<Concept> concepts(String scheme) {
        return Collections.unmodifiableList(current.getOrDefault(scheme, List.of()));
    }

    /// Every concept, retired ones too.
    public List<Concept> all() {
        return List.copyOf(all.values());
    }

    public Optional<Concept> find(ConceptId id) {
        return Optional.ofNullable(all.get(id));
    }

    public List<Concept> top(String scheme) {
        return concepts(scheme).stream()
                .filter(concept -> concept.broader().isEmpty())
                .toList();
    }

    public List<Concept> narrower(ConceptId id) {
        return Collections.unmodifiableList(narrower.getOrDefault(id, List.of()));
    }

    public List<Concept> broader(Concept concept) {
        return concept.broader().stream().flatMap(id -> find(id).stream()).toList();
    }

    public List<Concept> related(ConceptId id) {
        return Collections.unmodifiableList(related.getOrDefault(id, List.of()));
    }

    public LabelIndex index() {
        return index;
    }

    /// Every label of a concept by language, the preferred one first.
    public SortedMap<Language, List<String>> labels(ConceptId id) {
        var labels = new TreeMap<Language, List<String>>();
        find(id).ifPresent(concept -> concept.label().passages().forEach((language, passage) -> {
            var words = new ArrayList<String>();
            words.add(passage.value());
            words.addAll(concept.also(language));
            labels.put(language, List.copyOf(words));
        }));
        return Collections.unmodifiableSortedMap(labels);
    }
}
