package org.essaim.practices.usecases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Slug;
import org.essaim.practices.Collection;
import org.essaim.practices.Sheet;
import org.essaim.practices.usecases.SearchCatalogue.Row;
import org.springframework.stereotype.Service;

/// Brings together what the page of one sheet says.
@Service
public class ReadSheet {
    private static final int RELATED = 4;

    private final SheetStore sheets;
    private final CollectionStore collections;
    private final SearchCatalogue catalogue;

    ReadSheet(SheetStore sheets, CollectionStore collections, SearchCatalogue catalogue) {
        this.sheets = sheets;
        this.collections = collections;
        this.catalogue = catalogue;
    }

    /// When which version was published.
    public record Version(int number, Instant publishedAt) {}

    /// A sheet, its collection, sheets that share its theme or country, and its versions, the latest first.
    public record Reading(Row row, Optional<Collection> collection, List<Row> related, List<Version> versions) {}

    /// The sheet at this address; addresses that cannot be are not found either.
    public Reading read(String slug) {
        var sheet = find(slug);
        var rows = catalogue.rows(Stream.concat(Stream.of(sheet), sheets.near(sheet, RELATED).stream())
                .toList());
        return new Reading(
                rows.getFirst(),
                Optional.ofNullable(sheet.content().collection()).flatMap(collections::find),
                rows.subList(1, rows.size()),
                sheets.versions(sheet.id()));
    }

    private Sheet find(String slug) {
        return Optional.of(slug)
                .filter(Slug::isSlug)
                .flatMap(text -> sheets.find(new Slug(text)))
                .orElseThrow(() -> new NotFound("sheet"));
    }
}
