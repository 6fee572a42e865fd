package org.essaim.publication.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.essaim.publication.domain.Book.Page;
import tools.jackson.databind.json.JsonMapper;

/// A book for those who cite it and for machines that read it: BibTeX of the book and its chapters, a citation file
/// (CFF 1.2.0), linked data in the words of schema.org.
public final class BookCitations {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private BookCitations() {}

    public static String bibtex(Book book) {
        var text = new StringBuilder("@book{" + book.slug() + "-" + book.language() + ",\n");
        common(text, book, book.title().value());
        if (!book.matter().isbn().isEmpty()) {
            field(text, "isbn", book.matter().isbn());
        }
        text.append("}\n");
        for (var page : book.pages()) {
            text.append("\n@incollection{%s-%s-%s,\n".formatted(book.slug(), book.language(), page.id()));
            field(text, "author", "{" + escaped(page.organisation()) + "}");
            field(text, "booktitle", escaped(book.title().value()));
            common(text, book, page.title().value());
            text.append("}\n");
        }
        return text.toString();
    }

    private static void common(StringBuilder text, Book book, String title) {
        field(text, "title", "{" + escaped(title) + "}");
        field(text, "publisher", "Essaim");
        field(text, "year", Integer.toString(book.asOf().getYear()));
        field(text, "edition", Integer.toString(book.release()));
        field(text, "url", book.address());
        field(text, "langid", book.language().code());
        if (!book.matter().doi().isEmpty()) {
            field(text, "doi", escaped(book.matter().doi()));
        }
    }

    private static void field(StringBuilder text, String name, String value) {
        text.append("  ").append(name).append(" = {").append(value).append("},\n");
    }

    private static String escaped(String text) {
        var safe = new StringBuilder();
        text.chars().forEach(character -> {
            switch (character) {
                case '\\' -> safe.append("{\\textbackslash}");
                case '~' -> safe.append("{\\textasciitilde}");
                case '^' -> safe.append("{\\textasciicircum}");
                case '{', '}', '&', '%', '$', '#', '_' -> safe.append('\\').append((char) character);
                default -> safe.append(character < ' ' ? ' ' : (char) character);
            }
        });
        return safe.toString();
    }

    /// Strings are written as JSON writes them, which YAML reads alike.
    public static String citationFile(Book book) {
        var doi = book.matter().doi();
        return """
                cff-version: 1.2.0
                message: %s
                type: dataset
                title: %s
                authors:
                  - name: Essaim
                version: %s
                date-released: %s
                url: %s
                license: %s
                %sabstract: %s
                """.formatted(
                        quoted("Please cite this publication as below."),
                        quoted(book.title().value()),
                        quoted(Integer.toString(book.release())),
                        book.asOf(),
                        quoted(book.address()),
                        quoted(book.matter().licence().replace(' ', '-')),
                        doi.isEmpty() ? "" : "doi: " + quoted(doi) + "\n",
                        quoted(book.summary().value()));
    }

    private static String quoted(String text) {
        return JSON.writeValueAsString(text);
    }

    public static String linkedData(Book book) {
        var root = new LinkedHashMap<String, Object>();
        root.put("@context", "https://schema.org");
        root.put("@type", "Book");
        root.put("@id", book.address());
        root.put("name", book.title().value());
        root.put("abstract", book.summary().value());
        root.put("inLanguage", book.language().code());
        root.put("bookEdition", Integer.toString(book.release()));
        root.put("datePublished", book.asOf().toString());
        root.put("license", book.matter().licence());
        root.put("publisher", Map.of("@type", "Organization", "name", "Essaim"));
        if (!book.matter().isbn().isEmpty()) {
            root.put("isbn", book.matter().isbn());
        }
        if (!book.matter().doi().isEmpty()) {
            root.put("identifier", "https://doi.org/" + book.matter().doi());
        }
        var parts = new ArrayList<Map<String, Object>>();
        book.chapters().forEach(chapter -> chapter.pages().forEach(page -> parts.add(part(book, chapter.id(), page))));
        root.put("hasPart", parts);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root).replace("\r\n", "\n") + "\n";
    }

    private static Map<String, Object> part(Book book, String chapter, Page page) {
        var part = new LinkedHashMap<String, Object>();
        part.put("@type", "Article");
        part.put("@id", book.address() + "/read/" + chapter + "#" + page.id());
        part.put("name", page.title().value());
        part.put("abstract", page.summary().value());
        part.put("inLanguage", page.summary().language().code());
        part.put("author", Map.of("@type", "Organization", "name", page.organisation()));
        var place = new LinkedHashMap<String, Object>();
        place.put("@type", "Place");
        place.put("address", address(page));
        var spot = page.spot();
        if (spot != null) {
            place.put("latitude", spot.latitude());
            place.put("longitude", spot.longitude());
        }
        part.put("spatialCoverage", place);
        part.put(
                "variableMeasured",
                page.evidence().stream().map(BookCitations::figure).toList());
        return part;
    }

    private static Map<String, Object> address(Page page) {
        var address = new LinkedHashMap<String, Object>();
        address.put("@type", "PostalAddress");
        address.put("addressCountry", page.country());
        if (!page.city().isEmpty()) {
            address.put("addressLocality", page.city());
        }
        return address;
    }

    private static Map<String, Object> figure(Book.Figure figure) {
        var value = new LinkedHashMap<String, Object>();
        value.put("@type", "PropertyValue");
        value.put("propertyID", figure.measure());
        value.put("value", figure.value());
        value.put("unitText", figure.unit());
        List.of(Map.entry("measurementTechnique", figure.method()), Map.entry("description", figure.source()))
                .forEach(entry -> value.put(entry.getKey(), entry.getValue()));
        return value;
    }
}
