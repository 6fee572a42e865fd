package org.essaim.contributions.usecases;

import java.util.List;
import java.util.Optional;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.calls.Calls;
import org.essaim.contributions.domain.ContributionAccess;
import org.essaim.contributions.domain.ContributionCount;
import org.essaim.contributions.domain.ContributionFilter;
import org.essaim.contributions.domain.Dossier;
import org.essaim.contributions.domain.ListedContribution;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Slug;
import org.springframework.stereotype.Service;

/// The contributions of a call as its coordinators see them; to everyone else they are not there.
@Service
public class ReadForDesk {
    private final Calls calls;
    private final DossierStore dossiers;
    private final ContributionListStore list;

    ReadForDesk(Calls calls, DossierStore dossiers, ContributionListStore list) {
        this.calls = calls;
        this.dossiers = dossiers;
        this.list = list;
    }

    /// One page of the list, and the counts over all that match.
    public record Listing(Call call, List<ListedContribution> lines, List<ContributionCount> counts, int total) {}

    public Call call(Viewer viewer, String slug) {
        return ContributionAccess.requireCoordinator(
                viewer, Slug.isSlug(slug) ? calls.find(new Slug(slug)) : Optional.empty());
    }

    public Listing list(Viewer viewer, String slug, ContributionFilter filter) {
        var call = call(viewer, slug);
        var counts = list.counts(call.id(), filter);
        var total = counts.stream()
                .filter(count -> "all".equals(count.attribute()))
                .mapToInt(ContributionCount::count)
                .sum();
        return new Listing(call, list.lines(call.id(), filter), counts, total);
    }

    public Dossier find(Viewer viewer, String slug, String number) {
        return dossiers.byNumber(call(viewer, slug).id(), number).orElseThrow(() -> new NotFound(number));
    }

    /// Whether the choice was made: what is entered from now on takes no part in it.
    public boolean isDecided(Call call) {
        return dossiers.isDecided(call.id());
    }

    /// Everything handed in, by number, for an export.
    public List<Dossier> all(Viewer viewer, String slug) {
        return dossiers.submitted(call(viewer, slug).id());
    }
}
