package org.essaim.contributions.usecases;

import java.time.Clock;
import java.util.UUID;
import org.essaim.calls.Calls;
import org.essaim.contributions.ContributionId;
import org.essaim.contributions.domain.Basics;
import org.essaim.contributions.domain.Channel;
import org.essaim.contributions.domain.Dossier;
import org.essaim.contributions.domain.Secret;
import org.essaim.kernel.Language;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Slug;
import org.essaim.kernel.TimeOrderedId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Begins a dossier for whoever wants to answer, without an account. Refuses while the first stage is not
/// open, and when very many were begun from one connection within an hour.
@Service
public class StartContribution {
    private final Calls calls;
    private final DossierStore dossiers;
    private final CapabilityStore capabilities;
    private final HourLimitStore limit;
    private final Clock clock;

    StartContribution(
            Calls calls, DossierStore dossiers, CapabilityStore capabilities, HourLimitStore limit, Clock clock) {
        this.calls = calls;
        this.dossiers = dossiers;
        this.capabilities = capabilities;
        this.limit = limit;
        this.clock = clock;
    }

    /// The dossier, and the secret by which this browser opens it.
    public record Started(ContributionId id, Secret secret) {}

    @Transactional
    public Outcome<Started> start(Slug slug, Language speaks, String client) {
        var call = calls.find(slug).filter(one -> !one.draft()).orElseThrow(() -> new NotFound(slug.value()));
        var now = clock.instant();
        var stage = call.stages().getFirst();
        if (!stage.isOpen(now)) {
            return Outcome.refused("", "contributions.refused.not-open");
        }
        if (!limit.takesBegun(client, now)) {
            return Outcome.refused("", "contributions.refused.many-begun");
        }
        var id = new ContributionId(TimeOrderedId.at(now));
        dossiers.add(Dossier.begun(
                id, call, Channel.WEB, Basics.EMPTY, speaks, call.example(), UUID.randomUUID(), now, now));
        return Outcome.done(new Started(id, capabilities.browser(id, stage.key(), "", now)));
    }
}
