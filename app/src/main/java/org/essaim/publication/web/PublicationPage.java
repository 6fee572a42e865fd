package org.essaim.publication.web;

import java.util.List;
import org.essaim.publication.Publication;
import org.essaim.publication.domain.Book;
import org.essaim.publication.domain.BookView;

/// One book: what it is, its downloads in every language, what it contains.
public record PublicationPage(
        Publication publication, ReadableEdition shown, List<ReadableEdition> editions, BookView view, String cover) {
    public PublicationPage {
        editions = List.copyOf(editions);
    }

    public Book book() {
        return view.book();
    }
}
