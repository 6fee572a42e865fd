package org.essaim.publication.web;

import java.util.List;
import java.util.Optional;
import org.essaim.kernel.LocalizedText.Wording;
import org.essaim.publication.domain.Book.Chapter;
import org.essaim.publication.domain.Book.Page;
import org.essaim.publication.domain.BookView;
import org.jspecify.annotations.Nullable;

/// A page of the web edition: the beginning, a chapter, or one of the other parts.
public record ReadingPage(
        BookView view,
        String slug,
        String part,
        @Nullable Chapter chapter,
        @Nullable Page sheet,
        boolean whole,
        @Nullable Step before,
        @Nullable Step next) {
    /// A page beside this one.
    public record Step(String part, Wording title) {}

    static ReadingPage of(BookView view, String slug, String part, boolean whole, List<Step> steps) {
        var index = steps.stream().map(Step::part).toList().indexOf(part);
        return new ReadingPage(
                view,
                slug,
                part,
                view.book().chapters().stream()
                        .filter(chapter -> chapter.id().equals(part))
                        .findFirst()
                        .orElse(null),
                null,
                whole,
                index > 0 ? steps.get(index - 1) : null,
                index >= 0 && index < steps.size() - 1 ? steps.get(index + 1) : null);
    }

    /// One sheet by itself, with those before and after it.
    static Optional<ReadingPage> ofSheet(BookView view, String slug, String id) {
        var sheets = view.book().pages();
        var index = sheets.stream().map(Page::id).toList().indexOf(id);
        return index < 0
                ? Optional.empty()
                : Optional.of(new ReadingPage(
                        view,
                        slug,
                        id,
                        view.book().chapters().stream()
                                .filter(chapter -> chapter.pages().contains(sheets.get(index)))
                                .findFirst()
                                .orElseThrow(),
                        sheets.get(index),
                        false,
                        index > 0 ? step(sheets.get(index - 1)) : null,
                        index < sheets.size() - 1 ? step(sheets.get(index + 1)) : null));
    }

    private static Step step(Page sheet) {
        return new Step(sheet.id(), sheet.title());
    }

    public String title() {
        if (sheet != null) {
            return sheet.title().value();
        }
        return chapter == null
                ? view.text("publication.book." + ("begin".equals(part) ? "cover" : part))
                : chapter.title().value();
    }
}
