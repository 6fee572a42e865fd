package org.essaim.publication.usecases;

import java.util.List;
import org.essaim.accounts.Viewer;
import org.essaim.kernel.Language;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Slug;
import org.essaim.practices.Collection;
import org.essaim.practices.Practices;
import org.essaim.practices.Sheet;
import org.essaim.publication.domain.Plan;
import org.essaim.publication.domain.PlanRules;
import org.essaim.publication.domain.PublicationAccess;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Reads and changes the plan of a collection's book. Refuses a plan of which no book can be made, and one that would
/// overwrite what someone else changed meanwhile.
@Service
public class PlanBook {
    private final Practices practices;
    private final BookPlanStore store;

    PlanBook(Practices practices, BookPlanStore store) {
        this.practices = practices;
        this.store = store;
    }

    /// The plan with the sheets it is about, in the order of the collection; `version` is 0 before the first change.
    public record Planned(
            Collection collection, List<Sheet> sheets, List<Language> languages, Plan plan, int version) {}

    public Planned read(Viewer viewer, String wanted) {
        PublicationAccess.demandMaking(viewer);
        var collection = MakePublication.collection(practices, wanted);
        PublicationAccess.demandMaking(viewer, collection);
        var kept = store.find(collection.slug());
        return new Planned(
                collection,
                practices.inCollection(collection.slug()),
                MakePublication.languages(collection),
                kept.map(BookPlanStore.Kept::plan).orElse(Plan.USUAL),
                kept.map(BookPlanStore.Kept::version).orElse(0));
    }

    @Transactional
    public Outcome<Slug> plan(Viewer viewer, String wanted, int version, Plan plan) {
        var planned = read(viewer, wanted);
        var sheets =
                planned.sheets().stream().map(sheet -> sheet.slug().value()).toList();
        var refusals = PlanRules.refusals(plan, sheets);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        var slug = planned.collection().slug();
        return store.keep(slug, plan, version)
                ? Outcome.done(slug)
                : Outcome.refused("version", "publication.refused.changed");
    }
}
