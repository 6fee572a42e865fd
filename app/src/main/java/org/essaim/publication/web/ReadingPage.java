package org.essaim.publication.web;

import java.util.List;
import org.essaim.kernel.LocalizedText.Wording;
import org.essaim.publication.domain.Book.Chapter;
import org.essaim.publication.domain.BookView;
import org.jspecify.annotations.Nullable;

/// A page of the web edition: the beginning, a chapter, or one of the other parts.
public record ReadingPage(
        BookView view,
        String slug,
        String part,
        @Nullable Chapter chapter,
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
                whole,
                index > 0 ? steps.get(index - 1) : null,
                index >= 0 && index < steps.size() - 1 ? steps.get(index + 1) : null);
    }

    public String title() {
        return chapter == null
                ? view.text("publication.book." + ("begin".equals(part) ? "cover" : part))
                : chapter.title().value();
    }
}
