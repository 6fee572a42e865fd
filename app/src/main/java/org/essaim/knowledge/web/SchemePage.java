package org.essaim.knowledge.web;

import java.util.List;
import org.essaim.kernel.LocalizedText.Wording;

/// One scheme in one of three views: as a tree, by letters, or drawn.
public record SchemePage(
        String name,
        Wording title,
        Wording purpose,
        int count,
        String view,
        List<Branch> tree,
        List<Letter> letters,
        String drawing,
        List<Wording> others) {
    /// A concept with those below it.
    public record Branch(ConceptEntry entry, List<Branch> below) {}

    public record Letter(String letter, List<ConceptEntry> entries) {}
}
