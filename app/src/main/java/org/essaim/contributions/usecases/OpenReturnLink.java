package org.essaim.contributions.usecases;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.essaim.calls.Call;
import org.essaim.calls.Calls;
import org.essaim.calls.Stage;
import org.essaim.contributions.ContributionId;
import org.essaim.contributions.domain.Dossier;
import org.essaim.contributions.domain.Secret;
import org.essaim.directory.Directory;
import org.essaim.directory.Organisation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Opens the link of a letter, as often as one likes until its stage closes, and gives the browser a secret of its own.
/// For a month more it lets read what was written, and nothing else.
@Service
public class OpenReturnLink {
    private final Calls calls;
    private final CapabilityStore capabilities;
    private final CorrectionStore corrections;
    private final DossierStore dossiers;
    private final Directory directory;
    private final Clock clock;

    OpenReturnLink(
            Calls calls,
            CapabilityStore capabilities,
            CorrectionStore corrections,
            DossierStore dossiers,
            Directory directory,
            Clock clock) {
        this.corrections = corrections;
        this.dossiers = dossiers;
        this.directory = directory;
        this.calls = calls;
        this.capabilities = capabilities;
        this.clock = clock;
    }

    /// What a link leads to.
    public sealed interface Answer {
        /// To the dossier.
        record Opened(ContributionId id, Secret secret, Stage stage) implements Answer {}

        /// To a stage that has closed, and for a month to what was written in it, to be read; `network` made the call.
        record Closed(Call call, Stage stage, Optional<Dossier> kept, Optional<Organisation> network)
                implements Answer {}

        /// Nowhere: it was never given out, or was cut short.
        record Unknown() implements Answer {}
    }

    @Transactional
    public Answer open(String token) {
        if (!Secret.isSecret(token)) {
            return new Answer.Unknown();
        }
        var found = capabilities.find(new Secret(token), "LINK");
        if (found.isEmpty()) {
            return new Answer.Unknown();
        }
        var link = found.get();
        var call = capabilities.callOf(link.dossier()).flatMap(calls::find).orElseThrow();
        var stage = call.stage(link.stage());
        var now = clock.instant();
        var back = corrections
                .unanswered(new UUID[] {link.dossier().value()})
                .get(link.dossier().value());
        var isBack = back != null && back.stage().equals(stage.key()) && back.isOpen(now);
        if (!now.isBefore(stage.ends()) && !isBack) {
            var kept = now.isBefore(stage.closes().plus(ReadContribution.AFTERWARDS))
                    ? dossiers.find(link.dossier())
                    : Optional.<Dossier>empty();
            return new Answer.Closed(call, stage, kept, directory.find(call.network()));
        }
        return new Answer.Opened(
                link.dossier(), capabilities.browser(link.dossier(), stage.key(), link.sentTo(), now), stage);
    }
}
