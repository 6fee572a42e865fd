package org.essaim.publication.usecases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.essaim.publication.domain.Layout;
import org.jspecify.annotations.Nullable;

/// What the parent sends to the press in the child process: finished documents, and the directory that holds the
/// pictures and takes the files.
record PressOrder(String directory, List<Edition> editions) {
    /// One language: `document` is the whole book for the PDF, `parts` are the files of the EPUB in reading order,
    /// `texts` what people wrote, so that characters without a form in the fonts are found; `begin` is the id of
    /// the first chapter.
    record Edition(
            String language,
            String identifier,
            String title,
            String summary,
            String accessibility,
            LocalDate asOf,
            String document,
            List<Part> parts,
            String navigation,
            String style,
            Map<String, String> drawings,
            String begin,
            String licence,
            Layout layout,
            List<String> pictures,
            String texts) {
        /// The same with another document.
        Edition with(String other) {
            return new Edition(
                    language,
                    identifier,
                    title,
                    summary,
                    accessibility,
                    asOf,
                    other,
                    parts,
                    navigation,
                    style,
                    drawings,
                    begin,
                    licence,
                    layout,
                    pictures,
                    texts);
        }
    }

    /// A file of the EPUB: `cover` becomes `cover.xhtml`.
    record Part(String id, String content) {}

    /// What became of each edition.
    record Report(List<Pressed> editions) {}

    /// An edition with its number of pages and the characters for which the PDF has a mark; or what the engine said
    /// and, if it was one sheet that broke it, which.
    record Pressed(
            String language,
            int pages,
            @Nullable String sheet,
            @Nullable String reason,
            String marked) {
        static Pressed done(String language, int pages, String marked) {
            return new Pressed(language, pages, null, null, marked);
        }

        boolean isDone() {
            return reason == null;
        }
    }
}
