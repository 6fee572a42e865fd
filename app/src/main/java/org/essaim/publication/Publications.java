package org.essaim.publication;

import java.util.List;

/// What other modules ask about publications.
public interface Publications {
    /// Those with at least one released edition, the newest first.
    List<Publication> released();
}
