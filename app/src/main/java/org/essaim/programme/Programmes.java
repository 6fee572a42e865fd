package org.essaim.programme;

import java.util.Optional;
import org.essaim.kernel.Slug;

/// What other modules ask about programmes.
public interface Programmes {
    /// The programme of a collection's event, with the sheets that are public now; empty if the collection has none.
    Optional<Programme> of(Slug collection);
}
