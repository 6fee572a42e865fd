package org.essaim.practices.usecases;

import java.util.Optional;
import org.essaim.accounts.Viewer;
import org.essaim.kernel.NotAllowed;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Slug;
import org.essaim.practices.Collection;
import org.essaim.practices.Sheet;
import org.springframework.stereotype.Service;

/// A public sheet for those who look after it.
@Service
public class LookAfterSheet {
    /// The sheet as it stands, and its collection.
    public record Kept(Sheet sheet, Optional<Collection> collection) {}

    private final SheetStore sheets;
    private final CollectionStore collections;

    LookAfterSheet(SheetStore sheets, CollectionStore collections) {
        this.sheets = sheets;
        this.collections = collections;
    }

    /// Sheets are looked after by the coordinators of their collection's network, and by administrators.
    public static boolean mayLookAfter(Viewer viewer, Optional<Collection> collection) {
        return viewer.isAdministrator()
                || collection.filter(one -> one.isLookedAfterBy(viewer)).isPresent();
    }

    public Kept find(Viewer viewer, String slug) {
        viewer.person();
        var sheet = Optional.of(slug)
                .filter(Slug::isSlug)
                .flatMap(text -> sheets.find(new Slug(text)))
                .orElseThrow(() -> new NotFound("sheet"));
        var collection = Optional.ofNullable(sheet.content().collection()).flatMap(collections::find);
        if (!mayLookAfter(viewer, collection)) {
            throw new NotAllowed("Only for those who look after the sheet");
        }
        return new Kept(sheet, collection);
    }
}
