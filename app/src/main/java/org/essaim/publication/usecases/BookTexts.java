package org.essaim.publication.usecases;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText.Wording;
import org.essaim.publication.domain.Book;
import org.essaim.publication.domain.Book.Page;
import org.jspecify.annotations.Nullable;

/// All that people wrote into a book, with the place where each text is written.
final class BookTexts {
    /// `sheet` is the one it belongs to, null for what stands around the sheets; `field` the end of a message
    /// `publication.field.…`, or the key of a section behind `section-`; `language` is null for names.
    record Passage(
            @Nullable Page sheet, String field, @Nullable Language language, String text) {}

    private final List<Passage> passages = new ArrayList<>();

    private BookTexts() {}

    static List<Passage> of(Book book) {
        var texts = new BookTexts();
        texts.add(null, "collection", book.title());
        texts.add(null, "collection", book.summary());
        texts.add(null, "foreword", book.foreword());
        texts.matter(book);
        for (var chapter : book.chapters()) {
            texts.add(null, "chapter", chapter.title());
            texts.add(null, "chapter", chapter.definition());
            chapter.pages().forEach(texts::sheet);
        }
        book.programme().stream()
                .flatMap(day -> day.sessions().stream())
                .flatMap(session -> session.workshops().stream())
                .forEach(workshop -> {
                    texts.add(null, "programme", workshop.title());
                    texts.add(null, "programme", workshop.coordinator());
                });
        return List.copyOf(texts.passages);
    }

    private void matter(Book book) {
        var matter = book.matter();
        add(null, "introduction", matter.introduction());
        add(null, "conclusions", matter.conclusions());
        add(null, "imprint", matter.imprint());
        matter.logos().forEach(logo -> add(null, "logos", logo.alternative()));
        matter.reading().forEach(work -> add(null, "reading", work));
        matter.works().forEach(work -> add(null, "works", work.line()));
        matter.terms().forEach(term -> {
            add(null, "terms", term.name());
            add(null, "terms", term.definition());
        });
    }

    private void sheet(Page page) {
        add(page, "title", page.title());
        add(page, "summary", page.summary());
        add(page, "organisation", page.organisation());
        add(page, "city", page.city());
        add(page, "web", page.url());
        add(page, "programme", page.workshopTitle());
        page.sections().forEach(section -> add(page, "section-" + section.key(), section.text()));
        page.evidence().forEach(figure -> add(page, "evidence", figure.unit() + figure.method() + figure.source()));
        var picture = page.picture();
        if (picture != null) {
            add(page, "picture", picture.alternative());
            add(page, "picture", picture.credit() + picture.licence());
        }
    }

    private void add(@Nullable Page sheet, String field, Wording text) {
        passages.add(new Passage(sheet, field, text.language(), text.value()));
    }

    private void add(@Nullable Page sheet, String field, String text) {
        passages.add(new Passage(sheet, field, null, text));
    }

    /// All of it in one.
    static String joined(Book book) {
        return of(book).stream().map(Passage::text).collect(Collectors.joining("\n"));
    }
}
