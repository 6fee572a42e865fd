package org.essaim.contributions.usecases;

import java.time.Clock;
import java.util.Map;
import org.essaim.accounts.Viewer;
import org.essaim.contributions.domain.AnswerRules;
import org.essaim.contributions.domain.Keys;
import org.essaim.contributions.domain.OpenDossier;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Sets the address of a contribution right at a coordinator's hand, ends the links that went to another, and
/// sends the link again where a chosen case is still to be completed. Notes who did it. Refuses what is no
/// address.
@Service
public class CorrectAddress {
    private final ReadForDesk contributions;
    private final DossierStore dossiers;
    private final CapabilityStore capabilities;
    private final LinkLetters letters;
    private final Clock clock;

    CorrectAddress(
            ReadForDesk contributions,
            DossierStore dossiers,
            CapabilityStore capabilities,
            LinkLetters letters,
            Clock clock) {
        this.contributions = contributions;
        this.dossiers = dossiers;
        this.capabilities = capabilities;
        this.letters = letters;
        this.clock = clock;
    }

    /// Answers whether a letter with a link went to the new address.
    @Transactional
    public Outcome<Boolean> correct(Viewer viewer, String slug, String number, String email) {
        var call = contributions.call(viewer, slug);
        var id = contributions.find(viewer, slug, number).id();
        if (!AnswerRules.isEmail(email)) {
            return Outcome.refused("email", "contributions.refused.email");
        }
        dossiers.lock(id);
        var before = dossiers.find(id).orElseThrow();
        var now = clock.instant();
        var by = viewer.person().id().value();
        dossiers.change(id, before.basics().with(Map.of("email", email)), before.speaks(), now);
        dossiers.readdressed(id, by);
        capabilities.endOthers(id, email, Keys.NONE);
        var open = new OpenDossier(call, dossiers.find(id).orElseThrow());
        var back = open.back();
        if (open.isBack(now) && back.isPresent()) {
            letters.back(call, open.stage(), open.dossier(), back.get(), by, now);
            return Outcome.done(true);
        }
        if (!open.isAwaited(now)) {
            return Outcome.done(false);
        }
        letters.chosen(call, open.stage(), open.dossier(), LocalizedText.EMPTY, by, now);
        return Outcome.done(true);
    }
}
