package org.essaim.knowledge;

import java.util.Optional;
import org.essaim.kernel.Slug;

/// Where a concept stands, for ever: its scheme and its slug there. Written `scheme/slug`.
public record ConceptId(String scheme, Slug slug) implements Comparable<ConceptId> {
    /// Reads `scheme/slug`; empty when the text is none.
    public static Optional<ConceptId> read(String text) {
        var slash = text.indexOf('/');
        return slash > 0 && Slug.isSlug(text.substring(0, slash)) && Slug.isSlug(text.substring(slash + 1))
                ? Optional.of(new ConceptId(text.substring(0, slash), new Slug(text.substring(slash + 1))))
                : Optional.empty();
    }

    @Override
    public int compareTo(ConceptId other) {
        var byScheme = scheme.compareTo(other.scheme);
        return byScheme != 0 ? byScheme : slug.compareTo(other.slug);
    }

    @Override
    public String toString() {
        return scheme + "/" + slug;
    }
}
