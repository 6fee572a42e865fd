package org.essaim.publication.web;

import java.util.List;
import org.essaim.publication.Publication;
import org.essaim.publication.domain.Book;
import org.essaim.publication.domain.BookView;
import org.essaim.publication.usecases.PastRelease;

/// One book: what it is, its downloads in every language, what it contains.
public record PublicationPage(
        Publication publication,
        ReadableEdition shown,
        List<ReadableEdition> editions,
        List<PastRelease> history,
        BookView view,
        String cover) {
    public PublicationPage {
        editions = List.copyOf(editions);
        history = List.copyOf(history);
    }

    public Book book() {
        return view.book();
    }
}
