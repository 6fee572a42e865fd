package org.essaim.knowledge;

import java.util.List;
import org.essaim.kernel.Language;

/// Where a concept is used: brought as a bean by modules that use concepts, since this module does not know them.
public interface ConceptUses {
    /// What uses the concept and is public, the best first, at most `most` of them.
    Uses of(Concept concept, Language reader, int most);

    /// How many there are in all, the first of them, and the address (without its language) that leads to all.
    record Uses(int total, String all, List<Use> first) {}

    /// One page: its title in the language it is in, and its address without its language.
    record Use(String title, Language language, String path) {}
}
