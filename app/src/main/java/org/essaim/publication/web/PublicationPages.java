package org.essaim.publication.web;

import org.essaim.accounts.Viewer;
import org.essaim.kernel.Language;
import org.essaim.publication.Publication;
import org.essaim.publication.domain.Book;
import org.essaim.publication.domain.BookDrawings;
import org.essaim.publication.domain.BookLinks;
import org.essaim.publication.domain.BookView;
import org.essaim.publication.domain.PublicationAccess;
import org.essaim.publication.usecases.ReadPublications;
import org.essaim.site.Frame;
import org.essaim.site.PageView;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// The released books and the page of each.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/publications")
class PublicationPages {
    private final ReadPublications publications;

    PublicationPages(ReadPublications publications) {
        this.publications = publications;
    }

    @GetMapping
    PageView list(Frame frame, Viewer viewer) {
        var lines = publications.released().stream()
                .flatMap(publication -> {
                    var shown = shown(publication, frame.language());
                    return publications
                            .cover(shown.release())
                            .map(cover -> new PublicationsPage.Line(publication, shown, cover))
                            .stream();
                })
                .toList();
        return PageView.of("publication/publications", new PublicationsPage(lines, PublicationAccess.mayMake(viewer)));
    }

    @GetMapping("/{slug:[a-z0-9-]+}")
    PageView show(@PathVariable String slug, Frame frame) {
        var publication = publications.released(slug);
        var shown = shown(publication, frame.language());
        var book = publications.book(shown.release());
        return PageView.of(
                "publication/publication",
                new PublicationPage(
                        publication,
                        shown,
                        publication.editions().stream()
                                .filter(edition -> edition.release() != null)
                                .map(ReadableEdition::of)
                                .toList(),
                        publications.history(publication, shown.language()),
                        view(book, frame, slug, false),
                        BookDrawings.onPage(book)));
    }

    static ReadableEdition shown(Publication publication, Language language) {
        return ReadableEdition.of(publication.readable(language).orElseThrow());
    }

    static BookView view(Book book, Frame frame, String slug, boolean whole) {
        var root = frame.href("/publications/" + slug + "/read");
        var links = whole ? new BookLinks.Whole(root) : new BookLinks.Across(BookLinks.chapters(book), root + "/", "");
        return new BookView(book, frame.in(book.language()), links, false, whole);
    }
}
