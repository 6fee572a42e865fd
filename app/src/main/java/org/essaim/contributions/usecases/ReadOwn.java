package org.essaim.contributions.usecases;

import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.calls.CallId;
import org.essaim.calls.Calls;
import org.essaim.contributions.domain.Dossier;
import org.essaim.kernel.NotFound;
import org.springframework.stereotype.Service;

/// What a person's own programs handed in. Those of others are not there.
@Service
public class ReadOwn {
    public static final int MOST = 100;

    private final Calls calls;
    private final DossierStore dossiers;
    private final OwnStore own;

    ReadOwn(Calls calls, DossierStore dossiers, OwnStore own) {
        this.calls = calls;
        this.dossiers = dossiers;
        this.own = own;
    }

    /// One contribution with its call.
    public record Owned(Call call, Dossier dossier) {}

    /// At most `limit`, the latest first, older than the one named.
    public List<Owned> list(Viewer.ByToken by, Optional<UUID> before, int limit) {
        var person = by.within(Viewer.Scope.READ);
        var found = new HashMap<CallId, Call>();
        return dossiers.inThisOrder(own.of(person.id(), before, Math.clamp(limit, 1, MOST))).stream()
                .map(dossier -> new Owned(
                        Objects.requireNonNull(found.computeIfAbsent(
                                dossier.call(), id -> calls.find(id).orElseThrow())),
                        dossier))
                .toList();
    }

    public Owned find(Viewer.ByToken by, String number) {
        return own.find(by.within(Viewer.Scope.READ).id(), number)
                .flatMap(dossiers::find)
                .flatMap(dossier -> calls.find(dossier.call()).map(call -> new Owned(call, dossier)))
                .orElseThrow(() -> new NotFound(number));
    }
}
