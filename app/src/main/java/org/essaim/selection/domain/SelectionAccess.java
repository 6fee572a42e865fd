package org.essaim.selection.domain;

import java.util.Optional;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.kernel.NotAllowed;
import org.essaim.kernel.NotFound;

/// Who may see and make selections: the coordinators of the call's network, nobody else. A call of others looks as if
/// it were not there.
public final class SelectionAccess {
    private SelectionAccess() {}

    public static Call coordinated(Viewer viewer, Optional<Call> call) {
        viewer.person();
        if (!viewer.isCoordinator()) {
            throw new NotAllowed("Only for coordinators");
        }
        return call.filter(found -> viewer.coordinates(found.network().value()))
                .orElseThrow(() -> new NotFound("No such call for this coordinator"));
    }
}
