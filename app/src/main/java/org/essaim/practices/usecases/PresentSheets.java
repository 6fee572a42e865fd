package org.essaim.practices.usecases;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.essaim.accounts.Viewer;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Slug;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Says in which workshop of their collection's event sheets were presented. Only for those who look after the
/// collection; sheets of other collections are left alone.
@Service
class PresentSheets {
    private final SheetStore sheets;
    private final CollectionStore collections;
    private final PublishSheet publishing;

    PresentSheets(SheetStore sheets, CollectionStore collections, PublishSheet publishing) {
        this.sheets = sheets;
        this.collections = collections;
        this.publishing = publishing;
    }

    @Transactional
    void present(Viewer viewer, Slug slug, Map<Slug, Optional<String>> workshops) {
        viewer.person();
        collections.find(slug).orElseThrow(() -> new NotFound("collection")).lookedAfterBy(viewer);
        sheets.lock();
        for (var sheet : sheets.inCollection(slug, Integer.MAX_VALUE)) {
            var wanted = workshops.get(sheet.slug());
            if (wanted != null
                    && !Objects.equals(wanted.orElse(null), sheet.content().workshop())) {
                publishing.publish(sheets.origin(sheet.id()), sheet.content().in(wanted.orElse(null)));
            }
        }
    }
}
