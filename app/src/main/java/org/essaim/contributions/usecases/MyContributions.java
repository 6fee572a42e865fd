package org.essaim.contributions.usecases;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.calls.CallId;
import org.essaim.calls.Calls;
import org.essaim.contributions.ContributionId;
import org.essaim.contributions.domain.OpenDossier;
import org.essaim.contributions.domain.Secret;
import org.essaim.kernel.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The contributions that name the address with which a person signed in, as another way back to them: signing in
/// proves the address as well as a mailed link does. Those of other addresses are not there.
@Service
public class MyContributions {
    private final Calls calls;
    private final DossierStore dossiers;
    private final OwnStore own;
    private final CapabilityStore capabilities;
    private final Clock clock;

    MyContributions(Calls calls, DossierStore dossiers, OwnStore own, CapabilityStore capabilities, Clock clock) {
        this.own = own;
        this.calls = calls;
        this.dossiers = dossiers;
        this.capabilities = capabilities;
        this.clock = clock;
    }

    /// The latest first, those of calls long over too.
    public List<OpenDossier> of(Viewer viewer) {
        Map<CallId, Call> published =
                calls.published().stream().collect(Collectors.toMap(Call::id, Function.identity()));
        return dossiers.inThisOrder(own.ofAddress(viewer.person().email())).stream()
                .flatMap(dossier -> java.util.stream.Stream.ofNullable(published.get(dossier.call()))
                        .map(call -> new OpenDossier(call, dossier)))
                .toList();
    }

    /// Whether it can still be opened: until a month after its stage has closed.
    public boolean opens(OpenDossier open) {
        return opens(open, clock.instant());
    }

    private static boolean opens(OpenDossier open, Instant now) {
        return now.isBefore(open.stage().closes().plus(ReadContribution.AFTERWARDS));
    }

    /// The secret by which this browser opens it from now on.
    @Transactional
    public Secret open(Viewer viewer, ContributionId id) {
        var now = clock.instant();
        var open = of(viewer).stream()
                .filter(one -> one.dossier().id().equals(id) && opens(one, now))
                .findFirst()
                .orElseThrow(() -> new NotFound("No such contribution for this person"));
        return capabilities.browser(id, open.stage().key(), viewer.person().email(), now);
    }
}
