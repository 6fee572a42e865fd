package org.essaim.knowledge.domain;

import java.util.Map;
import org.essaim.knowledge.ConceptId;

/// What keeps a concept from being sound SKOS: the message that says it, with its arguments.
public record ConceptProblem(ConceptId concept, String key, Map<String, Object> arguments) {
    public ConceptProblem {
        arguments = Map.copyOf(arguments);
    }

    @Override
    public String toString() {
        return concept + " " + key + " " + new java.util.TreeMap<>(arguments);
    }
}
