package org.essaim.contributions.usecases;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.essaim.calls.Call;
import org.essaim.calls.Calls;
import org.essaim.contributions.ContributionId;
import org.essaim.contributions.domain.Keys;
import org.essaim.contributions.domain.OpenDossier;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Slug;
import org.springframework.stereotype.Service;

/// Opens dossiers for the browser that holds their secret. Without it they are not there. A browser may still read its
/// dossier for a month after the stage has closed.
@Service
public class ReadContribution {
    public static final Duration AFTERWARDS = Duration.ofDays(30);

    private final Calls calls;
    private final DossierStore dossiers;
    private final CapabilityStore capabilities;
    private final Clock clock;

    ReadContribution(Calls calls, DossierStore dossiers, CapabilityStore capabilities, Clock clock) {
        this.calls = calls;
        this.dossiers = dossiers;
        this.capabilities = capabilities;
        this.clock = clock;
    }

    public OpenDossier find(ContributionId id, Keys keys) {
        return opened(keys).stream()
                .filter(key -> key.dossier().equals(id))
                .findFirst()
                .flatMap(key -> dossiers.find(id)
                        .flatMap(dossier -> calls.find(dossier.call())
                                .filter(call -> isValid(key, call))
                                .map(call -> new OpenDossier(call, dossier))))
                .orElseThrow(() -> new NotFound("No such dossier for this browser"));
    }

    /// The dossiers of this browser in one call, the latest first.
    public List<OpenDossier> mine(Slug slug, Keys keys) {
        var call = calls.find(slug).filter(one -> !one.draft()).orElseThrow(() -> new NotFound(slug.value()));
        var ids = opened(keys).stream().filter(key -> isValid(key, call)).map(CapabilityStore.Opened::dossier);
        return dossiers.all(ids.toList()).stream()
                .filter(dossier -> dossier.call().equals(call.id()))
                .map(dossier -> new OpenDossier(call, dossier))
                .toList();
    }

    public Call call(Slug slug) {
        return calls.find(slug).filter(one -> !one.draft()).orElseThrow(() -> new NotFound(slug.value()));
    }

    private List<CapabilityStore.Opened> opened(Keys keys) {
        return keys.secrets().isEmpty() ? List.of() : capabilities.browsers(keys.secrets());
    }

    private boolean isValid(CapabilityStore.Opened key, Call call) {
        return Optional.of(call).stream()
                .flatMap(one -> one.stages().stream())
                .filter(stage -> stage.key().equals(key.stage()))
                .anyMatch(stage -> clock.instant().isBefore(stage.closes().plus(AFTERWARDS)));
    }
}
