package org.essaim.contributions.usecases;

import java.time.Clock;
import org.essaim.accounts.Viewer;
import org.essaim.contributions.domain.OpenDossier;
import org.essaim.kernel.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Makes a link to complete a chosen case, shown once to a coordinator who hands it over to someone without an e-mail
/// address. Notes who asked for it. Refuses where there is nothing to complete.
@Service
public class HandOverLink {
    private final ReadForDesk contributions;
    private final LinkLetters letters;
    private final Clock clock;

    HandOverLink(ReadForDesk contributions, LinkLetters letters, Clock clock) {
        this.contributions = contributions;
        this.letters = letters;
        this.clock = clock;
    }

    @Transactional
    public Outcome<String> make(Viewer viewer, String slug, String number) {
        var call = contributions.call(viewer, slug);
        var open = new OpenDossier(call, contributions.find(viewer, slug, number));
        var now = clock.instant();
        if (!open.isAwaited(now) && !open.isBack(now)) {
            return Outcome.refused("", "contributions.refused.not-awaited");
        }
        return Outcome.done(letters.handedOver(
                open.stage(), open.dossier(), viewer.person().id().value(), now));
    }
}
