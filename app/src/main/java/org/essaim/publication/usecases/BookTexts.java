package org.essaim.publication.usecases;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.publication.domain.Book;
import org.essaim.publication.domain.Book.Page;
import org.essaim.publication.domain.Matter;

/// All that people wrote into a book, sheet by sheet.
final class BookTexts {
    private BookTexts() {}

    static List<PressOrder.Text> of(Book book) {
        var texts = new ArrayList<PressOrder.Text>();
        texts.add(new PressOrder.Text(
                book.title().value(),
                book.title().value() + book.summary().value() + book.foreword().value()));
        var matter = book.matter();
        texts.add(new PressOrder.Text(
                book.title().value(),
                matter.introduction().value()
                        + matter.conclusions().value()
                        + matter.imprint().value()
                        + String.join("", matter.reading())
                        + matter.works().stream().map(Matter.Work::line).collect(Collectors.joining())
                        + matter.logos().stream()
                                .map(logo -> logo.alternative().value())
                                .collect(Collectors.joining())));
        matter.terms()
                .forEach(term -> texts.add(new PressOrder.Text(
                        term.name().value(),
                        term.name().value() + term.definition().value())));
        for (var chapter : book.chapters()) {
            texts.add(new PressOrder.Text(
                    chapter.title().value(),
                    chapter.title().value() + chapter.definition().value()));
            chapter.pages().forEach(page -> texts.add(new PressOrder.Text(page.label(), text(page))));
        }
        book.programme().stream()
                .flatMap(day -> day.sessions().stream())
                .flatMap(session -> session.workshops().stream())
                .forEach(workshop -> texts.add(new PressOrder.Text(
                        workshop.code() + " " + workshop.title().value(),
                        workshop.title().value() + workshop.coordinator())));
        return texts;
    }

    private static String text(Page page) {
        var picture = page.picture();
        var parts = Stream.of(
                Stream.of(
                        page.title().value(),
                        page.summary().value(),
                        page.organisation(),
                        page.city(),
                        page.url(),
                        page.workshopTitle().value()),
                page.sections().stream().map(section -> section.text().value()),
                page.evidence().stream().map(figure -> figure.unit() + figure.method() + figure.source()),
                picture == null
                        ? Stream.<String>empty()
                        : Stream.of(picture.alternative().value(), picture.credit(), picture.licence()));
        return parts.flatMap(part -> part).collect(Collectors.joining("\n"));
    }
}
