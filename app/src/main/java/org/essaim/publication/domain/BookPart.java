package org.essaim.publication.domain;

import java.util.ArrayList;
import java.util.List;

/// A part of a book beside its chapters: `id` is its place in addresses, `kind` what an EPUB calls it. What has nothing
/// to say is left out.
public record BookPart(String id, String title, String kind) {
    private static BookPart of(BookView view, String id, String kind) {
        return new BookPart(id, view.text("publication.book." + id), kind);
    }

    /// What stands between the imprint and the first chapter, without the table of contents.
    public static List<BookPart> front(BookView view) {
        var parts = new ArrayList<BookPart>();
        if (!view.book().foreword().value().isEmpty()) {
            parts.add(of(view, "foreword", "frontmatter"));
        }
        parts.add(of(view, "glance", "frontmatter"));
        if (!view.book().matter().introduction().value().isEmpty()) {
            parts.add(of(view, "introduction", "frontmatter"));
        }
        return parts;
    }

    /// What follows the last chapter.
    public static List<BookPart> back(BookView view) {
        var book = view.book();
        var parts = new ArrayList<BookPart>();
        add(parts, view, "conclusions", !book.matter().conclusions().value().isEmpty());
        add(parts, view, "programme", !book.programme().isEmpty());
        add(parts, view, "glossary", !book.matter().terms().isEmpty());
        add(
                parts,
                view,
                "sources",
                !view.sources().isEmpty()
                        || !book.matter().reading().isEmpty()
                        || !book.matter().works().isEmpty());
        add(parts, view, "pictures", !view.pictured().isEmpty());
        add(parts, view, "organisations", true);
        add(parts, view, "places", true);
        add(parts, view, "themes", view.hasThemes());
        return parts;
    }

    private static void add(List<BookPart> parts, BookView view, String id, boolean there) {
        if (there) {
            parts.add(of(view, id, "backmatter"));
        }
    }
}
