package org.essaim.practices.usecases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essaim.accounts.Viewer;
import org.essaim.kernel.Slug;
import org.essaim.practices.Collection;
import org.essaim.practices.PracticeId;
import org.essaim.practices.Practices;
import org.essaim.practices.Sheet;
import org.springframework.stereotype.Service;

/// The front door.
@Service
class PracticesInDatabase implements Practices {
    private final SheetStore sheets;
    private final CollectionStore collections;
    private final PublishSheet publishing;
    private final ArrangeCollection arranging;
    private final PresentSheets presenting;

    private final ReportStore reports;

    PracticesInDatabase(
            SheetStore sheets,
            CollectionStore collections,
            PublishSheet publishing,
            ArrangeCollection arranging,
            PresentSheets presenting,
            ReportStore reports) {
        this.reports = reports;
        this.sheets = sheets;
        this.collections = collections;
        this.publishing = publishing;
        this.arranging = arranging;
        this.presenting = presenting;
    }

    @Override
    public Optional<Sheet> find(Slug slug) {
        return sheets.find(slug);
    }

    @Override
    public Optional<Collection> collection(Slug slug) {
        return collections.find(slug);
    }

    @Override
    public List<Collection> collections() {
        return collections.all();
    }

    @Override
    public List<Sheet> inCollection(Slug collection) {
        return sheets.inCollection(collection, Integer.MAX_VALUE);
    }

    @Override
    public List<Sheet> inCollection(Slug collection, int limit) {
        return sheets.inCollection(collection, limit);
    }

    @Override
    public Extent extent() {
        return sheets.extent();
    }

    @Override
    public Map<Slug, Extent> extents() {
        return sheets.extents();
    }

    @Override
    public List<Sheet> latest(int limit) {
        return sheets.latest(limit);
    }

    @Override
    public PracticeId publish(UUID origin, Sheet.Content content) {
        return publishing.renew(origin, content);
    }

    @Override
    public void present(Viewer viewer, Slug collection, Map<Slug, Optional<String>> workshops) {
        presenting.present(viewer, collection, workshops);
    }

    @Override
    public Slug arrange(UUID origin, Collection collection) {
        return arranging.arrange(origin, collection);
    }

    @Override
    public int reportsFor(Viewer viewer) {
        return reports.open(viewer);
    }

    @Override
    public Optional<Slug> collectionOf(UUID origin) {
        return collections.of(origin);
    }

    @Override
    public Optional<UUID> originOf(Slug collection) {
        return collections.originOf(collection);
    }
}
