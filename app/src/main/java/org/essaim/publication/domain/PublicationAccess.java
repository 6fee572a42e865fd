package org.essaim.publication.domain;

import org.essaim.accounts.Viewer;
import org.essaim.kernel.NotAllowed;

/// Books are made by coordinators and administrators; what is released may be read by everyone.
public final class PublicationAccess {
    private PublicationAccess() {}

    public static boolean mayMake(Viewer viewer) {
        return viewer.isCoordinator() || viewer.isAdministrator();
    }

    public static void demandMaking(Viewer viewer) {
        if (!mayMake(viewer)) {
            throw new NotAllowed("Publications are made by coordinators");
        }
    }
}
