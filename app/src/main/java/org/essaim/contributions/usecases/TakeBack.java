package org.essaim.contributions.usecases;

import java.time.Clock;
import org.essaim.contributions.ContributionId;
import org.essaim.contributions.Submission.Decision;
import org.essaim.contributions.domain.Keys;
import org.essaim.contributions.domain.TypedText;
import org.essaim.kernel.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lets whoever wrote an answer take it back, begun or handed in: it keeps its number and receipt, and is not read or
/// chosen any more. Confirmed by a letter. Refuses once the choice was made with it, since others rely on that.
@Service
public class TakeBack {
    private static final int LONGEST = 500;

    private final ReadContribution contributions;
    private final DossierStore dossiers;
    private final LinkLetters letters;
    private final Clock clock;

    TakeBack(ReadContribution contributions, DossierStore dossiers, LinkLetters letters, Clock clock) {
        this.contributions = contributions;
        this.dossiers = dossiers;
        this.letters = letters;
        this.clock = clock;
    }

    /// `because` may be blank; the coordinators read it.
    @Transactional
    public Outcome<ContributionId> takeBack(ContributionId id, Keys keys, String because) {
        contributions.find(id, keys);
        dossiers.lock(id);
        var open = contributions.find(id, keys);
        if (open.dossier().withdrawal() != null) {
            return Outcome.done(id);
        }
        if (open.dossier().decision() != Decision.PENDING) {
            return Outcome.refused("", "contributions.refused.taken-late");
        }
        var reason = TypedText.line(because);
        if (reason.length() > LONGEST) {
            return Outcome.refused("because", "contributions.refused.because-long");
        }
        var now = clock.instant();
        dossiers.withdraw(id, reason, null, now);
        letters.takenBack(open.call(), open.stage(), open.dossier(), now);
        return Outcome.done(id);
    }
}
