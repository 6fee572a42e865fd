package org.essaim.publication.usecases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText.Wording;
import org.essaim.kernel.Slug;
import org.essaim.knowledge.Glossary;
import org.essaim.practices.Sheet;
import org.essaim.programme.Programme;
import org.essaim.publication.domain.Book;
import org.essaim.publication.domain.PlainText;
import org.essaim.publication.domain.Plan;
import org.essaim.site.Words;
import org.jspecify.annotations.Nullable;

/// Gathers the sheets of a book into chapters as its plan says; sheets that belong to none come last, together.
record ChaptersOfBook(
        Plan plan,
        Language language,
        Glossary glossary,
        @Nullable Programme programme,
        Words words) {
    List<Book.Chapter> of(Map<Sheet, Book.Page> pages) {
        var placed = new LinkedHashMap<Sheet, Book.Page>();
        pages.entrySet().stream()
                .filter(entry -> place(entry.getKey()).in())
                .sorted(Comparator.comparingInt(entry -> place(entry.getKey()).order()))
                .forEach(entry -> placed.put(entry.getKey(), entry.getValue()));
        return switch (plan.chapters()) {
            case THEME -> byTheme(placed);
            case COUNTRY -> byCountry(placed);
            case SESSION -> bySession(placed);
            case OWN -> own(placed);
        };
    }

    private Plan.Entry place(Sheet sheet) {
        return plan.entry(sheet.slug().value());
    }

    private List<Book.Chapter> byTheme(Map<Sheet, Book.Page> pages) {
        var byTheme = new HashMap<Slug, List<Book.Page>>();
        pages.forEach((sheet, page) -> byTheme.computeIfAbsent(sheet.content().theme(), _ -> new ArrayList<>())
                .add(page));
        var chapters = new ArrayList<Book.Chapter>();
        var hue = 0;
        for (var theme : glossary.scheme(Glossary.THEMES)) {
            var ofTheme = byTheme.remove(theme.slug());
            if (ofTheme != null) {
                chapters.add(new Book.Chapter(
                        theme.slug().value(),
                        hue,
                        GatherBook.wording(theme.label(), language),
                        GatherBook.wording(theme.definition(), language),
                        ofTheme));
            }
            hue++;
        }
        others(
                byTheme.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .flatMap(entry -> entry.getValue().stream())
                        .toList(),
                "other",
                hue,
                chapters);
        return chapters;
    }

    private List<Book.Chapter> byCountry(Map<Sheet, Book.Page> pages) {
        var byName = new TreeMap<String, List<Book.Page>>(java.text.Collator.getInstance(language.locale())::compare);
        pages.values()
                .forEach(page -> byName.computeIfAbsent(words.country(language, page.country()), _ -> new ArrayList<>())
                        .add(page));
        var chapters = new ArrayList<Book.Chapter>();
        byName.forEach((name, ofCountry) -> chapters.add(chapter(
                "country-" + ofCountry.getFirst().country().toLowerCase(java.util.Locale.ROOT),
                chapters.size(),
                name,
                ofCountry)));
        return chapters;
    }

    private List<Book.Chapter> bySession(Map<Sheet, Book.Page> pages) {
        var sessions = new HashMap<String, Integer>();
        if (programme != null) {
            programme.days().stream()
                    .flatMap(day -> day.sessions().stream())
                    .forEach(session ->
                            session.workshops().forEach(workshop -> sessions.put(workshop.code(), session.number())));
        }
        var byNumber = new TreeMap<Integer, List<Book.Page>>();
        var rest = new ArrayList<Book.Page>();
        for (var page : pages.values()) {
            var number = sessions.get(page.workshop());
            (number == null ? rest : byNumber.computeIfAbsent(number, _ -> new ArrayList<>())).add(page);
        }
        var chapters = new ArrayList<Book.Chapter>();
        byNumber.forEach((number, ofSession) -> chapters.add(chapter(
                "session-" + number,
                chapters.size(),
                words.text(language, "publication.book.session", Map.of("number", number)),
                ofSession)));
        others(rest, "session-other", chapters.size(), chapters);
        return chapters;
    }

    private List<Book.Chapter> own(Map<Sheet, Book.Page> pages) {
        var chapters = new ArrayList<Book.Chapter>();
        for (var number = 1; number <= plan.own().size(); number++) {
            var chapter = number;
            var titles = plan.own().get(number - 1);
            var ofChapter = pages.entrySet().stream()
                    .filter(entry -> place(entry.getKey()).chapter() == chapter)
                    .map(Map.Entry::getValue)
                    .toList();
            if (!ofChapter.isEmpty()) {
                var title = MatterOfBook.wording(titles, language);
                chapters.add(
                        new Book.Chapter("part-" + number, number - 1, title, new Wording(language, ""), ofChapter));
            }
        }
        return chapters;
    }

    private void others(List<Book.Page> pages, String slug, int hue, List<Book.Chapter> chapters) {
        if (!pages.isEmpty()) {
            chapters.add(chapter(slug, hue, words.text(language, "publication.book.other-theme", Map.of()), pages));
        }
    }

    private Book.Chapter chapter(String slug, int hue, String title, List<Book.Page> pages) {
        return new Book.Chapter(
                slug, hue, new Wording(language, PlainText.of(title)), new Wording(language, ""), List.copyOf(pages));
    }
}
