package org.essaim.calls.domain;

import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.directory.OrganisationId;
import org.essaim.kernel.NotAllowed;
import org.essaim.kernel.NotFound;

/// Who may see and change a call: a draft is known to the coordinators of its network only, and only they change it.
public final class CallAccess {
    private CallAccess() {}

    public static boolean maySee(Viewer viewer, Call call) {
        return !call.draft() || mayEdit(viewer, call);
    }

    public static boolean mayEdit(Viewer viewer, Call call) {
        return viewer.coordinates(call.network().value());
    }

    /// Another network's call is not there for a coordinator; someone who coordinates nothing is told so.
    public static Call requireEdit(Viewer viewer, Call call) {
        requireDesk(viewer);
        if (!mayEdit(viewer, call)) {
            throw new NotFound(call.slug().value());
        }
        return call;
    }

    public static void requireDesk(Viewer viewer) {
        if (!viewer.person().grants().isEmpty() && viewer.isCoordinator()) {
            return;
        }
        throw new NotAllowed("The desk is for coordinators");
    }

    public static void requireCoordinator(Viewer viewer, OrganisationId network) {
        requireDesk(viewer);
        if (!viewer.coordinates(network.value())) {
            throw new NotAllowed("Not a coordinator of this network");
        }
    }
}
