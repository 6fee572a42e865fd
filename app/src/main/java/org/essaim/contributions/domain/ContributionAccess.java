package org.essaim.contributions.domain;

import java.util.Optional;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.kernel.NotAllowed;
import org.essaim.kernel.NotFound;

/// Who may read and enter the contributions of a call: the coordinators of its network. To another network's
/// coordinators its desk is not there. Contributors come by the secret of their dossier, and by nothing else.
public final class ContributionAccess {
    private ContributionAccess() {}

    public static Call requireCoordinator(Viewer viewer, Optional<Call> call) {
        viewer.person();
        if (!viewer.isCoordinator()) {
            throw new NotAllowed("The desk is for coordinators");
        }
        return call.filter(one -> viewer.coordinates(one.network().value()))
                .orElseThrow(() -> new NotFound("No such call for this coordinator"));
    }
}
