package org.essaim.contributions.usecases;

import java.time.Clock;
import org.essaim.calls.Calls;
import org.essaim.calls.DeadlineMoved;
import org.essaim.contributions.domain.OpenDossier;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Writes to those who are answering a stage that its deadline has moved: whoever has a link to a draft, and those who
/// were chosen and have not handed in their case. In the transaction that moves it.
@Component
class TellMoreTime {
    private final Calls calls;
    private final DossierStore dossiers;
    private final LinkLetters letters;
    private final Clock clock;

    TellMoreTime(Calls calls, DossierStore dossiers, LinkLetters letters, Clock clock) {
        this.calls = calls;
        this.dossiers = dossiers;
        this.letters = letters;
        this.clock = clock;
    }

    @EventListener
    void on(DeadlineMoved moved) {
        var call = calls.find(moved.call()).orElseThrow();
        for (var dossier : dossiers.unfinished(call.id(), moved.stage())) {
            var open = new OpenDossier(call, dossier);
            if (open.stage().key().equals(moved.stage()) && dossier.isLinked()) {
                letters.moreTime(call, open.stage(), dossier, clock.instant());
            }
        }
    }
}
