package org.essaim.knowledge.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.essaim.kernel.Language;
import org.essaim.knowledge.Concept;
import org.essaim.knowledge.ConceptId;

/// The integrity conditions of SKOS (S9, S13, S14, S27, S46) and what the house asks besides: an English label, no two
/// concepts of one preferred label in a scheme, relations that lead somewhere, no circles.
public final class SchemeProblems {
    private static final String KEY = "knowledge.problem.";

    private final Map<ConceptId, Concept> byId = new HashMap<>();
    private final List<ConceptProblem> problems = new ArrayList<>();

    private SchemeProblems() {}

    /// All problems of these concepts together, in their order.
    public static List<ConceptProblem> of(Collection<Concept> concepts) {
        var check = new SchemeProblems();
        for (var concept : concepts) {
            if (check.byId.putIfAbsent(concept.id(), concept) != null) {
                check.add(concept, "twice", Map.of());
            }
        }
        var preferred = new HashMap<String, ConceptId>();
        for (var concept : concepts) {
            check.labels(concept, preferred);
            check.relations(concept);
            check.links(concept);
        }
        return List.copyOf(check.problems);
    }

    private void add(Concept concept, String key, Map<String, Object> arguments) {
        problems.add(new ConceptProblem(concept.id(), KEY + key, arguments));
    }

    private void labels(Concept concept, Map<String, ConceptId> preferred) {
        if (concept.label().in(Language.EN).isEmpty()) {
            add(concept, "english", Map.of());
        }
        concept.label().passages().forEach((language, passage) -> {
            var label = passage.value();
            var other = concept.retired()
                    ? null
                    : preferred.putIfAbsent(concept.scheme() + " " + language + " " + folded(label), concept.id());
            if (other != null && !other.equals(concept.id())) {
                add(
                        concept,
                        "same-label",
                        Map.of(
                                "label",
                                label,
                                "language",
                                language.code(),
                                "other",
                                other.slug().value()));
            }
        });
        concept.also().forEach((language, labels) -> {
            var seen = new HashSet<String>();
            concept.label().in(language).ifPresent(label -> seen.add(folded(label)));
            if (seen.isEmpty()) {
                add(concept, "only-other", Map.of("language", language.code()));
            }
            for (var label : labels) {
                if (label.isBlank() || !seen.add(folded(label))) {
                    add(concept, "label-twice", Map.of("label", label, "language", language.code()));
                }
            }
        });
    }

    private void relations(Concept concept) {
        var above = above(concept);
        if (above.contains(concept.id())) {
            add(concept, "circle", Map.of());
        }
        for (var id : concept.broader()) {
            if (!byId.containsKey(id)) {
                add(concept, "nowhere", Map.of("other", id.toString()));
            } else if (!id.scheme().equals(concept.scheme())) {
                add(concept, "other-scheme", Map.of("other", id.toString()));
            }
        }
        for (var id : concept.related()) {
            var other = byId.get(id);
            if (other == null) {
                add(concept, "nowhere", Map.of("other", id.toString()));
            } else if (id.equals(concept.id())
                    || above.contains(id)
                    || above(other).contains(concept.id())) {
                add(concept, "related-above", Map.of("other", id.toString()));
            }
        }
        var successor = concept.successor();
        if (successor != null && !byId.containsKey(successor)) {
            add(concept, "nowhere", Map.of("other", successor.toString()));
        }
    }

    private Set<ConceptId> above(Concept concept) {
        var above = new HashSet<ConceptId>();
        var open = new ArrayList<>(concept.broader());
        while (!open.isEmpty()) {
            var id = open.removeLast();
            var next = byId.get(id);
            if (above.add(id) && next != null) {
                open.addAll(next.broader());
            }
        }
        return above;
    }

    private void links(Concept concept) {
        var seen = new HashSet<String>();
        for (var link : concept.links()) {
            if (!link.address().matches("https?://[^\\s<>\"{}|\\\\^`]{4,400}")) {
                add(concept, "address", Map.of("address", link.address()));
            } else if (!seen.add(link.address())) {
                add(concept, "linked-twice", Map.of("address", link.address()));
            }
        }
    }

    private static String folded(String label) {
        return label.strip().toLowerCase(Locale.ROOT);
    }
}
