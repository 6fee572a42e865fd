package org.essaim.publication.web;

import java.util.List;
import org.essaim.publication.Publication;

/// The released books; `mayMake` shows the way to the desk.
public record PublicationsPage(List<Line> books, boolean mayMake) {
    public PublicationsPage {
        books = List.copyOf(books);
    }

    /// A book with the edition that this reader is shown and its cover drawing.
    public record Line(Publication publication, ReadableEdition edition, String cover) {}
}
