package org.essaim.knowledge.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.essaim.kernel.Language;
import org.essaim.kernel.Slug;
import org.essaim.knowledge.Concept;

/// What keeps a scheme from being sound SKOS: a slug used twice, a concept without a label in the language of the
/// interface, two concepts of one label in one language.
public final class SchemeProblems {
    private SchemeProblems() {}

    public static List<String> of(List<Concept> concepts) {
        var problems = new ArrayList<String>();
        var slugs = new HashSet<Slug>();
        var labels = new HashMap<String, Slug>();
        for (var concept : concepts) {
            if (!slugs.add(concept.slug())) {
                problems.add("Two concepts " + concept.slug());
            }
            if (concept.label().in(Language.EN).isEmpty()) {
                problems.add("No English label for " + concept.slug());
            }
            concept.label().passages().forEach((language, passage) -> {
                var label = language + " " + passage.value().toLowerCase(Locale.ROOT);
                var other = labels.putIfAbsent(label, concept.slug());
                if (other != null) {
                    problems.add("One label for " + other + " and " + concept.slug() + ": " + label);
                }
            });
        }
        return problems;
    }
}
