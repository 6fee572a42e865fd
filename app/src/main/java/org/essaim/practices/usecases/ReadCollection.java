package org.essaim.practices.usecases;

import java.util.List;
import java.util.Optional;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Slug;
import org.essaim.practices.Collection;
import org.essaim.practices.usecases.SearchCatalogue.Row;
import org.springframework.stereotype.Service;

/// Brings together what the page of a collection says.
@Service
public class ReadCollection {
    private final SheetStore sheets;
    private final CollectionStore collections;
    private final SearchCatalogue catalogue;

    ReadCollection(SheetStore sheets, CollectionStore collections, SearchCatalogue catalogue) {
        this.sheets = sheets;
        this.collections = collections;
        this.catalogue = catalogue;
    }

    /// A collection with its sheets, in its own order.
    public record Reading(Collection collection, List<Row> rows) {}

    /// The latest first.
    public List<Collection> all() {
        return collections.all();
    }

    public Reading read(String slug) {
        var collection = Optional.of(slug)
                .filter(Slug::isSlug)
                .flatMap(text -> collections.find(new Slug(text)))
                .orElseThrow(() -> new NotFound("collection"));
        return new Reading(collection, catalogue.rows(sheets.inCollection(collection.slug(), Integer.MAX_VALUE)));
    }
}
