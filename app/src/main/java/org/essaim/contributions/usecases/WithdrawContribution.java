package org.essaim.contributions.usecases;

import java.time.Clock;
import org.essaim.accounts.Viewer;
import org.essaim.contributions.ContributionId;
import org.essaim.contributions.Submission.Decision;
import org.essaim.contributions.domain.TypedText;
import org.essaim.kernel.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes a contribution out of its call, such as one that was entered twice: it keeps its number and receipt, and is no
/// longer read or chosen. Notes who did it and why. Refuses without a reason, and once the choice was made.
@Service
public class WithdrawContribution {
    private final ReadForDesk contributions;
    private final DossierStore dossiers;
    private final Clock clock;

    WithdrawContribution(ReadForDesk contributions, DossierStore dossiers, Clock clock) {
        this.contributions = contributions;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    @Transactional
    public Outcome<ContributionId> withdraw(Viewer viewer, String slug, String number, String because) {
        var id = contributions.find(viewer, slug, number).id();
        dossiers.lock(id);
        var dossier = dossiers.find(id).orElseThrow();
        if (dossier.withdrawal() != null) {
            return Outcome.done(id);
        }
        var reason = TypedText.line(because);
        if (reason.isEmpty()) {
            return Outcome.refused("because", "contributions.refused.because");
        }
        if (dossier.decision() != Decision.PENDING) {
            return Outcome.refused("", "contributions.refused.decided");
        }
        dossiers.withdraw(id, reason, viewer.person().id().value(), clock.instant());
        return Outcome.done(id);
    }
}
