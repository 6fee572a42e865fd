package org.essaim.contributions.usecases;

import java.time.Clock;
import java.time.Duration;
import org.essaim.calls.Calls;
import org.essaim.contributions.domain.AnswerRules;
import org.essaim.contributions.domain.OpenDossier;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Slug;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Sends the links again to an address that has dossiers in a call. Says the same whether it has any or not, and sends
/// no more than one letter for a dossier in ten minutes.
@Service
public class SendReturnLinks {
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final Calls calls;
    private final DossierStore dossiers;
    private final CapabilityStore capabilities;
    private final LinkLetters letters;
    private final Clock clock;

    SendReturnLinks(
            Calls calls, DossierStore dossiers, CapabilityStore capabilities, LinkLetters letters, Clock clock) {
        this.calls = calls;
        this.dossiers = dossiers;
        this.capabilities = capabilities;
        this.letters = letters;
        this.clock = clock;
    }

    @Transactional
    public Outcome<String> send(Slug slug, String email) {
        var call = calls.find(slug).filter(one -> !one.draft()).orElseThrow(() -> new NotFound(slug.value()));
        if (!AnswerRules.isEmail(email)) {
            return Outcome.refused("email", "contributions.refused.email");
        }
        var now = clock.instant();
        for (var dossier : dossiers.withEmail(call.id(), email)) {
            var open = new OpenDossier(call, dossier);
            if (dossier.withdrawal() == null
                    && !open.isClosed(now)
                    && !open.isSubmitted()
                    && !capabilities.linkSince(dossier.id(), now.minus(PAUSE))) {
                letters.comeBack(call, open.stage(), dossier, now);
            }
        }
        return Outcome.done(email);
    }
}
