package org.essaim.publication.usecases;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText.Wording;
import org.essaim.kernel.Slug;
import org.essaim.practices.Evidence;
import org.essaim.practices.Sheet;
import org.essaim.publication.domain.Book;
import org.jspecify.annotations.Nullable;

/// Turns a sheet into a page of a book in one language; `titles` are those of the workshops, by code.
record PageOfBook(
        Language language, Map<String, Wording> titles, Map<Slug, Wording> themes, UnaryOperator<String> pictures) {
    Book.Page of(Sheet sheet, String organisation) {
        var content = sheet.content();
        return new Book.Page(
                "sheet-" + sheet.slug(),
                GatherBook.typed(content.code()),
                GatherBook.wording(content.title(), language),
                GatherBook.wording(content.summary(), language),
                organisation,
                content.country(),
                GatherBook.typed(content.city()),
                GatherBook.typed(content.workshop()),
                titles.getOrDefault(GatherBook.typed(content.workshop()), new Wording(language, "")),
                GatherBook.typed(content.url()).strip(),
                content.sections().stream()
                        .map(section -> new Book.Section(section.key(), GatherBook.wording(section.text(), language)))
                        .toList(),
                content.evidence().stream().map(PageOfBook::figure).toList(),
                picture(content.picture()),
                content.example(),
                themes.get(content.theme()),
                spot(sheet));
    }

    private static Book.@Nullable Spot spot(Sheet sheet) {
        var location = sheet.location();
        return location == null ? null : new Book.Spot(location.latitude(), location.longitude());
    }

    private static Book.Figure figure(Evidence evidence) {
        return new Book.Figure(
                evidence.measure(),
                evidence.value(),
                evidence.unit(),
                evidence.from(),
                evidence.until(),
                GatherBook.typed(evidence.method()),
                GatherBook.typed(evidence.source()));
    }

    private Book.@Nullable Picture picture(Sheet.@Nullable Picture picture) {
        return picture == null
                ? null
                : new Book.Picture(
                        pictures.apply(picture.file()),
                        GatherBook.wording(picture.alternative(), language),
                        GatherBook.typed(picture.credit()),
                        GatherBook.typed(picture.licence()));
    }
}
