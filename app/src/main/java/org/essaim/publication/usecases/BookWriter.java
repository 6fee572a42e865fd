package org.essaim.publication.usecases;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.essaim.publication.domain.Book;
import org.essaim.publication.domain.BookDrawings;
import org.essaim.publication.domain.BookLinks;
import org.essaim.publication.domain.BookStyle;
import org.essaim.publication.domain.BookView;
import org.essaim.publication.domain.Layout;
import org.essaim.site.Assets;
import org.essaim.site.Frame;
import org.essaim.site.Reader;
import org.essaim.site.Words;
import org.springframework.stereotype.Component;

/// Writes a book's documents for the press, from the same templates as its web pages.
@Component
class BookWriter {
    private static final String BEGINNING = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String FILE = BEGINNING + "<!DOCTYPE html>\n";

    private final TemplateEngine engine;
    private final Words words;
    private final Assets assets;

    BookWriter(TemplateEngine engine, Words words, Assets assets) {
        this.engine = engine;
        this.words = words;
        this.assets = assets;
    }

    /// The files of the pictures that the book shows, each once.
    static List<String> pictures(Book book) {
        return Stream.concat(book.pages().stream().map(Book.Page::picture), book.matter().logos().stream())
                .filter(Objects::nonNull)
                .map(Book.Picture::file)
                .filter(file -> !file.isEmpty())
                .distinct()
                .toList();
    }

    PressOrder.Edition write(Book book) {
        var frame = frame(book);
        var alternative = frame.text(
                "publication.book.swarm.alt", view(book, frame, Map.of()).counts());
        var swarm = BookDrawings.cover(book, alternative);
        var map = map(book, frame);
        var whole = view(book, frame, Map.of("swarm.svg", BookStyle.address(swarm), "map.svg", BookStyle.address(map)));
        var across =
                new BookView(book, frame, new BookLinks.Across(BookLinks.chapters(book), "", ".xhtml"), false, false);
        return new PressOrder.Edition(
                book.language().code(),
                "urn:uuid:"
                        + UUID.nameUUIDFromBytes(
                                (book.slug() + "/" + book.language()).getBytes(StandardCharsets.UTF_8)),
                book.title().value(),
                book.summary().value(),
                frame.text("publication.book.accessibility"),
                book.asOf(),
                BEGINNING + withStyle(render("whole", Map.of("view", whole)), book),
                parts(across),
                FILE + render("navigation", Map.of("view", across)),
                resource("epub.css") + BookStyle.colours(),
                Map.of("swarm.svg", swarm, "map.svg", map),
                book.chapters().getFirst().id(),
                book.matter().licence(),
                book.layout(),
                pictures(book),
                BookTexts.joined(book));
    }

    private static String map(Book book, Frame frame) {
        return OutlinedText.in(BookDrawings.places(
                book,
                frame.text("publication.book.map"),
                frame.text(
                        "publication.book.map.alt", view(book, frame, Map.of()).counts())));
    }

    private Frame frame(Book book) {
        return new Frame(
                book.language(), words, assets, "/", "", Reader.VISITOR, Frame.FormToken.NONE, List.of(), List.of());
    }

    private static BookView view(Book book, Frame frame, Map<String, String> drawings) {
        return new BookView(book, frame, new BookLinks.Within(drawings), true, false);
    }

    private static String withStyle(String document, Book book) {
        var layout = book.layout();
        var design = layout.design() == Layout.Design.BOOKLET
                ? ""
                : BookStyle.sized(resource(layout.design().word() + ".css"), layout);
        var style =
                BookStyle.booklet(resource("book.css"), layout) + BookStyle.colours() + design + BookStyle.pages(book);
        return document.replaceFirst("</head>", "<style>\n" + style.replace("$", "\\$") + "</style>\n</head>");
    }

    private List<PressOrder.Part> parts(BookView view) {
        var parts = new ArrayList<PressOrder.Part>();
        parts.add(part(view, "cover", view.text("publication.book.cover"), "frontmatter"));
        parts.add(part(view, "imprint", view.text("publication.book.imprint"), "frontmatter"));
        view.front().forEach(part -> parts.add(part(view, part.id(), part.title(), part.kind())));
        for (var chapter : view.book().chapters()) {
            var parameters = new LinkedHashMap<String, Object>(Map.of("view", view, "chapter", chapter));
            parts.add(file("chapter", chapter.id(), parameters));
        }
        view.back().forEach(part -> parts.add(part(view, part.id(), part.title(), part.kind())));
        return parts;
    }

    private PressOrder.Part part(BookView view, String id, String title, String kind) {
        return file("file", id, Map.of("view", view, "id", id, "title", title, "kind", kind));
    }

    private PressOrder.Part file(String template, String id, Map<String, Object> parameters) {
        return new PressOrder.Part(id, FILE + render(template, parameters));
    }

    private String render(String template, Map<String, Object> parameters) {
        var output = new StringOutput(1 << 16);
        engine.render("publication/book/" + template + ".jte", parameters, output);
        return output.toString();
    }

    private static String resource(String file) {
        try (var in = BookWriter.class.getResourceAsStream("/publication/" + file)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
