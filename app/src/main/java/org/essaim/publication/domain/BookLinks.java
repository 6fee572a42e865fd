package org.essaim.publication.domain;

import java.util.HashMap;
import java.util.Map;
import org.essaim.publication.domain.Book.Chapter;
import org.essaim.publication.domain.Book.Page;

/// Where the places of a book are, in each of its three shapes: within one PDF, across the files of an EPUB, across the
/// pages of the web edition.
public sealed interface BookLinks {
    String sheet(Page sheet);

    String chapter(Chapter chapter);

    String part(String id);

    /// The address of a picture, or of a drawing such as `swarm.svg`.
    String picture(String file);

    /// The chapter of each sheet's id.
    static Map<String, String> chapters(Book book) {
        var chapters = new HashMap<String, String>();
        book.chapters().forEach(chapter -> chapter.pages().forEach(page -> chapters.put(page.id(), chapter.id())));
        return chapters;
    }

    /// All chapters on one web page, the other parts on pages below it.
    record Whole(String root) implements BookLinks {
        @Override
        public String sheet(Page sheet) {
            return root + "#" + sheet.id();
        }

        @Override
        public String chapter(Chapter chapter) {
            return root + "#" + chapter.id();
        }

        @Override
        public String part(String id) {
            return root + "/" + id;
        }

        @Override
        public String picture(String file) {
            return root + "/pictures/" + file;
        }
    }

    /// One document; `pictures` gives the address of each picture, drawings as `data:` addresses.
    record Within(Map<String, String> pictures) implements BookLinks {
        public Within {
            pictures = Map.copyOf(pictures);
        }

        @Override
        public String sheet(Page sheet) {
            return "#" + sheet.id();
        }

        @Override
        public String chapter(Chapter chapter) {
            return "#" + chapter.id();
        }

        @Override
        public String part(String id) {
            return "#" + id;
        }

        @Override
        public String picture(String file) {
            return pictures.getOrDefault(file, file);
        }
    }

    /// A file for each part; `chapters` names the chapter of each sheet's id.
    record Across(Map<String, String> chapters, String before, String after) implements BookLinks {
        public Across {
            chapters = Map.copyOf(chapters);
        }

        @Override
        public String sheet(Page sheet) {
            return part(chapters.getOrDefault(sheet.id(), "cover")) + "#" + sheet.id();
        }

        @Override
        public String chapter(Chapter chapter) {
            return part(chapter.id());
        }

        @Override
        public String part(String id) {
            return before + id + after;
        }

        @Override
        public String picture(String file) {
            return before + "pictures/" + file;
        }
    }
}
