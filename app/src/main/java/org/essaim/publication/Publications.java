package org.essaim.publication;

import java.util.List;
import java.util.Optional;
import org.essaim.kernel.Slug;

/// What other modules ask about publications.
public interface Publications {
    /// Those with at least one released edition, the newest first.
    List<Publication> released();

    /// The publication of a collection, released or not.
    Optional<Publication> find(Slug slug);
}
