package org.essaim.publication.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import org.essaim.kernel.NotFound;
import org.essaim.publication.domain.Book;
import org.essaim.publication.domain.BookCitations;
import org.essaim.publication.domain.BookTables;
import org.essaim.publication.domain.Workbook;
import org.essaim.publication.usecases.ReadPublications;
import org.essaim.site.Frame;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// What the newest release says, as data: for spreadsheets, for those who cite, for machines.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/publications/{slug:[a-z0-9-]+}/data")
class BookDataPages {
    private static final List<String> NUMBERS = List.of("value", "latitude", "longitude");

    private final ReadPublications publications;

    BookDataPages(ReadPublications publications) {
        this.publications = publications;
    }

    @GetMapping("/{file:[A-Za-z.]+}")
    ResponseEntity<byte[]> file(@PathVariable String slug, @PathVariable String file, Frame frame) {
        var shown = PublicationPages.shown(publications.released(slug), frame.language());
        var book = publications.book(shown.release());
        return switch (file) {
            case "sheets.csv" -> send(BookTables.csv(BookTables.sheets(book)), "text/csv", file, book);
            case "figures.csv" -> send(BookTables.csv(BookTables.figures(book)), "text/csv", file, book);
            case "book.xlsx" ->
                send(workbook(book), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", file, book);
            case "book.jsonld" -> send(BookCitations.linkedData(book), "application/ld+json", file, book);
            case "chapters.bib" -> send(BookCitations.bibtex(book), "application/x-bibtex", file, book);
            case "CITATION.cff" -> send(BookCitations.citationFile(book), "application/yaml", file, book);
            default -> throw new NotFound(file);
        };
    }

    private static byte[] workbook(Book book) {
        var tables = new LinkedHashMap<String, List<List<String>>>();
        tables.put("sheets", BookTables.sheets(book));
        tables.put("figures", BookTables.figures(book));
        return Workbook.of(tables, NUMBERS);
    }

    private static ResponseEntity<byte[]> send(String text, String type, String file, Book book) {
        return send(text.getBytes(StandardCharsets.UTF_8), type + ";charset=utf-8", file, book);
    }

    private static ResponseEntity<byte[]> send(byte[] content, String type, String file, Book book) {
        var name = "CITATION.cff".equals(file) ? file : book.slug() + "-" + book.language() + "-" + file;
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
