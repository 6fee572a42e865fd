package org.essaim.knowledge;

import java.util.List;
import java.util.Optional;
import org.essaim.kernel.Slug;

/// The concept schemes, in the order they were written.
public interface Glossary {
    String THEMES = "themes";

    List<Concept> scheme(String scheme);

    Optional<Concept> find(String scheme, Slug slug);
}
