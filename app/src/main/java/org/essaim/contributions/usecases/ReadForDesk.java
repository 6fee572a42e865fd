package org.essaim.contributions.usecases;

import java.util.List;
import java.util.Optional;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.calls.Calls;
import org.essaim.contributions.domain.ContributionAccess;
import org.essaim.contributions.domain.ContributionCount;
import org.essaim.contributions.domain.Dossier;
import org.essaim.contributions.domain.ListedContribution;
import org.essaim.contributions.domain.TableView;
import org.essaim.kernel.Language;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Slug;
import org.springframework.stereotype.Service;

/// The contributions of a call as its coordinators see them; to everyone else they are not there.
@Service
public class ReadForDesk {
    private final Calls calls;
    private final DossierStore dossiers;
    private final ContributionListStore list;
    private final ListNames names;

    ReadForDesk(Calls calls, DossierStore dossiers, ContributionListStore list, ListNames names) {
        this.calls = calls;
        this.dossiers = dossiers;
        this.list = list;
        this.names = names;
    }

    /// One page of the list, and the counts over all that match.
    public record Listing(Call call, List<ListedContribution> lines, List<ContributionCount> counts, int total) {}

    /// All that match, whole, in their order.
    public record Matching(Call call, List<Dossier> dossiers) {}

    public Call call(Viewer viewer, String slug) {
        return ContributionAccess.requireCoordinator(
                viewer, Slug.isSlug(slug) ? calls.find(new Slug(slug)) : Optional.empty());
    }

    public Listing list(Viewer viewer, String slug, TableView view, Language reader) {
        var call = call(viewer, slug);
        var counts = list.counts(call.id(), view.filter());
        var total = counts.stream()
                .filter(count -> "all".equals(count.attribute()))
                .mapToInt(ContributionCount::count)
                .sum();
        var lines = list.lines(call.id(), view, names.inOrder(call, view.order(), reader));
        return new Listing(call, lines, counts, total);
    }

    public Matching matching(Viewer viewer, String slug, TableView view, Language reader) {
        var call = call(viewer, slug);
        return new Matching(
                call,
                dossiers.inThisOrder(list.ids(call.id(), view, names.inOrder(call, view.order(), reader))).stream()
                        .map(Dossier::handedIn)
                        .toList());
    }

    public Dossier find(Viewer viewer, String slug, String number) {
        return dossiers.byNumber(call(viewer, slug).id(), number)
                .map(Dossier::handedIn)
                .orElseThrow(() -> new NotFound(number));
    }

    /// Whether the choice was made: what is entered from now on takes no part in it.
    public boolean isDecided(Call call) {
        return dossiers.isDecided(call.id());
    }
}
