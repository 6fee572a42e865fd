package org.essaim.contributions.usecases;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.essaim.calls.Call;
import org.essaim.calls.CallId;
import org.essaim.calls.Calls;
import org.essaim.contributions.ContributionId;
import org.essaim.contributions.domain.Dossier;
import org.essaim.contributions.domain.Keys;
import org.essaim.contributions.domain.OpenDossier;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Slug;
import org.springframework.stereotype.Service;

/// Opens dossiers for the browser that holds their secret. Without it they are not there. A browser may still read its
/// dossier for a month after the stage has closed in which it stands.
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
                        .flatMap(dossier -> calls.find(dossier.call()).map(call -> new OpenDossier(call, dossier)))
                        .filter(open -> isValid(key, open)))
                .orElseThrow(() -> new NotFound("No such dossier for this browser"));
    }

    /// The dossiers of this browser in one call, the latest first.
    public List<OpenDossier> mine(Slug slug, Keys keys) {
        var call = calls.find(slug).filter(one -> !one.draft()).orElseThrow(() -> new NotFound(slug.value()));
        var opened = opened(keys);
        var ids = opened.stream().map(CapabilityStore.Opened::dossier).toList();
        return dossiers.all(ids).stream()
                .filter(dossier -> dossier.call().equals(call.id()))
                .map(dossier -> new OpenDossier(call, dossier))
                .filter(open -> opened.stream()
                        .anyMatch(key -> key.dossier().equals(open.dossier().id()) && isValid(key, open)))
                .toList();
    }

    /// The dossiers that this browser may read, of every call.
    List<OpenDossier> all(Keys keys) {
        var opened = opened(keys);
        var ids = opened.stream().map(CapabilityStore.Opened::dossier).toList();
        var found = ids.isEmpty() ? List.<Dossier>of() : dossiers.all(ids);
        var known = new HashMap<CallId, Optional<Call>>();
        return found.stream()
                .flatMap(dossier -> known.computeIfAbsent(dossier.call(), calls::find).stream()
                        .map(call -> new OpenDossier(call, dossier)))
                .filter(open -> opened.stream()
                        .anyMatch(key -> key.dossier().equals(open.dossier().id()) && isValid(key, open)))
                .toList();
    }

    public Call call(Slug slug) {
        return calls.find(slug).filter(one -> !one.draft()).orElseThrow(() -> new NotFound(slug.value()));
    }

    private List<CapabilityStore.Opened> opened(Keys keys) {
        return keys.secrets().isEmpty() ? List.of() : capabilities.browsers(keys.secrets());
    }

    private boolean isValid(CapabilityStore.Opened key, OpenDossier open) {
        var now = clock.instant();
        if (open.back()
                .filter(back -> now.isBefore(back.until().plus(AFTERWARDS)))
                .isPresent()) {
            return true;
        }
        return open.call().stages().stream()
                .filter(stage -> stage.key().equals(key.stage()) || stage.equals(open.stage()))
                .anyMatch(stage -> now.isBefore(stage.closes().plus(AFTERWARDS)));
    }
}
