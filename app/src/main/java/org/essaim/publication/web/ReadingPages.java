package org.essaim.publication.web;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.essaim.kernel.LocalizedText.Wording;
import org.essaim.kernel.NotFound;
import org.essaim.publication.domain.Book;
import org.essaim.publication.domain.BookView;
import org.essaim.publication.usecases.ReadPublications;
import org.essaim.site.Frame;
import org.essaim.site.PageView;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// The web edition of the newest release: one page for a small book, else one for each theme, so that
/// none is heavy; and each sheet on a page of its own, for those who read one after the other.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/publications/{slug:[a-z0-9-]+}/read")
class ReadingPages {
    private static final int SMALL = 25_000;

    private final ReadPublications publications;

    ReadingPages(ReadPublications publications) {
        this.publications = publications;
    }

    @GetMapping
    PageView begin(@PathVariable String slug, Frame frame) {
        var book = book(slug, frame);
        return page(PublicationPages.view(book, frame, slug, isSmall(book)), slug, "begin");
    }

    @GetMapping("/{part:[a-z0-9-]+}")
    PageView part(@PathVariable String slug, @PathVariable String part, Frame frame) {
        var book = book(slug, frame);
        var view = PublicationPages.view(book, frame, slug, isSmall(book));
        var sheet = ReadingPage.ofSheet(PublicationPages.view(book, frame, slug, false), slug, part);
        if (sheet.isPresent()) {
            return PageView.of("publication/reading", sheet.get());
        }
        if (steps(view).stream().noneMatch(step -> step.part().equals(part)) || "begin".equals(part)) {
            throw new NotFound(part);
        }
        return page(view, slug, part);
    }

    @GetMapping("/pictures/{file:[A-Za-z0-9_-]+\\.(?:png|jpg)}")
    ResponseEntity<byte[]> picture(@PathVariable String slug, @PathVariable String file, Frame frame)
            throws IOException {
        var edition = publications.released(slug).readable(frame.language()).orElseThrow();
        var picture = publications.picture(edition, file);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, file.endsWith(".png") ? "image/png" : "image/jpeg")
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=86400")
                .body(Files.readAllBytes(picture));
    }

    private Book book(String slug, Frame frame) {
        return publications.book(PublicationPages.shown(publications.released(slug), frame.language())
                .release());
    }

    private static PageView page(BookView view, String slug, String part) {
        return PageView.of("publication/reading", ReadingPage.of(view, slug, part, isSmall(view.book()), steps(view)));
    }

    private static List<ReadingPage.Step> steps(BookView view) {
        var book = view.book();
        var steps = new ArrayList<ReadingPage.Step>();
        steps.add(step(view, "begin", "cover"));
        if (!isSmall(book)) {
            book.chapters().forEach(chapter -> steps.add(new ReadingPage.Step(chapter.id(), chapter.title())));
        }
        Stream.concat(view.front().stream(), view.back().stream())
                .filter(part -> !"foreword".equals(part.id()))
                .forEach(part -> steps.add(
                        new ReadingPage.Step(part.id(), new Wording(view.frame().language(), part.title()))));
        return steps;
    }

    private static ReadingPage.Step step(BookView view, String part, String key) {
        return new ReadingPage.Step(part, new Wording(view.frame().language(), view.text("publication.book." + key)));
    }

    private static boolean isSmall(Book book) {
        return book.pages().stream()
                        .mapToInt(page -> 900
                                + page.title().value().length()
                                + page.summary().value().length()
                                + page.sections().stream()
                                        .mapToInt(section ->
                                                section.text().value().length())
                                        .sum())
                        .sum()
                < SMALL;
    }
}
