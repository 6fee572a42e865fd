package org.essaim.knowledge;

import java.util.List;
import java.util.Optional;
import org.essaim.kernel.Slug;

/// The concept schemes, in the order they were written. Only what is approved is here.
public interface Glossary {
    String THEMES = "themes";

    List<Scheme> schemes();

    /// The concepts of a scheme, without those that are retired; empty when there is no such scheme.
    List<Concept> scheme(String scheme);

    /// The concept, retired or not.
    Optional<Concept> find(ConceptId id);

    default Optional<Concept> find(String scheme, Slug slug) {
        return find(new ConceptId(scheme, slug));
    }

    /// The concepts directly below this one.
    List<Concept> narrower(ConceptId id);
}
