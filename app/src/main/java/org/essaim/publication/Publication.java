package org.essaim.publication;

import java.util.List;
import java.util.Optional;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Slug;

/// A collection as a book: one edition per language. Its slug is its address for ever.
public record Publication(Slug slug, Slug collection, LocalizedText title, List<Edition> editions) {
    public Publication {
        editions = List.copyOf(editions);
    }

    /// The released edition for a reader of this language: in it, else in any other.
    public Optional<Edition> readable(Language wanted) {
        return editions.stream()
                .filter(edition ->
                        edition.release() != null && edition.language().equals(wanted))
                .findFirst()
                .or(() -> editions.stream()
                        .filter(edition -> edition.release() != null)
                        .findFirst());
    }

    public boolean isReleased() {
        return editions.stream().anyMatch(edition -> edition.release() != null);
    }
}
