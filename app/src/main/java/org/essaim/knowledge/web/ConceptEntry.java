package org.essaim.knowledge.web;

import org.essaim.kernel.LocalizedText.Wording;
import org.essaim.knowledge.Concept;
import org.essaim.site.Frame;

/// A concept as one line of a list: its label in the language it is in, and where its page is.
public record ConceptEntry(Wording label, String path, int depth, Wording definition, String scheme) {
    static ConceptEntry of(Concept concept, int depth, Frame frame) {
        return new ConceptEntry(
                frame.best(concept.label()),
                "/concepts/" + concept.id(),
                depth,
                frame.best(concept.definition()),
                concept.scheme());
    }
}
