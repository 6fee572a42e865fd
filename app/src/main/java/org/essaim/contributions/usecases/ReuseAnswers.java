package org.essaim.contributions.usecases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.essaim.accounts.Viewer;
import org.essaim.contributions.ContributionId;
import org.essaim.contributions.domain.EarlierAnswer;
import org.essaim.contributions.domain.FormPage;
import org.essaim.contributions.domain.Keys;
import org.essaim.contributions.domain.OpenDossier;
import org.essaim.kernel.Language;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Offers what the organisation said before on a page that is still blank, and puts it there when the person says so.
/// Known are the earlier stage, the dossiers that this browser may still read, and those that name the address of
/// whoever is signed in; nobody else's.
@Service
public class ReuseAnswers {
    private final ReadContribution contributions;
    private final MyContributions mine;
    private final SaveAnswers save;

    ReuseAnswers(ReadContribution contributions, MyContributions mine, SaveAnswers save) {
        this.contributions = contributions;
        this.mine = mine;
        this.save = save;
    }

    public Optional<EarlierAnswer> offer(OpenDossier open, FormPage page, Keys keys, Viewer viewer) {
        var blank = page.values(open.stage(), open.dossier()).values().stream().allMatch(String::isBlank);
        return blank ? EarlierAnswer.of(open, page, others(open, keys, viewer)) : Optional.empty();
    }

    private List<OpenDossier> others(OpenDossier open, Keys keys, Viewer viewer) {
        var all = new ArrayList<>(contributions.all(keys));
        if (viewer instanceof Viewer.SignedIn) {
            all.addAll(mine.of(viewer));
        }
        return all.stream()
                .filter(one -> !one.dossier().id().equals(open.dossier().id()))
                .sorted(Comparator.comparing((OpenDossier one) -> one.dossier().changedAt())
                        .reversed())
                .toList();
    }

    @Transactional
    public Outcome<SaveAnswers.Saved> take(
            ContributionId id, Keys keys, Viewer viewer, String pageId, Language speaks) {
        var open = contributions.find(id, keys);
        var page = FormPage.find(open.call(), open.stage(), pageId).orElseThrow(() -> new NotFound(pageId));
        var offered = offer(open, page, keys, viewer);
        if (offered.isEmpty()) {
            return Outcome.refused("", "contributions.refused.nothing-earlier");
        }
        var version = open.dossier()
                .page(open.stage().key(), page.id())
                .map(org.essaim.contributions.domain.Dossier.SavedPage::version)
                .orElse(0);
        return save.save(
                id,
                keys,
                new SaveAnswers.Typed(page.id(), version, offered.get().values(), speaks, true));
    }
}
