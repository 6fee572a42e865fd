package org.essaim.knowledge;

import java.util.List;
import java.util.Optional;
import org.essaim.kernel.Language;
import org.essaim.kernel.Slug;

/// The works that texts of the platform refer to.
public interface Bibliography {
    Optional<Cited> find(Slug slug, Language reader);

    /// The works about a concept, by author and year.
    List<Cited> about(ConceptId concept, Language reader);

    /// One work: its place under `/references/…`, and its line for a list of works, as plain text.
    record Cited(Slug slug, String title, String line) {}
}
