package org.essaim.publication.domain;

import org.essaim.accounts.Viewer;
import org.essaim.kernel.NotAllowed;
import org.essaim.practices.Collection;

/// Books are made by the coordinators of the collection's network and by administrators; what is released may be
/// read by everyone.
public final class PublicationAccess {
    private PublicationAccess() {}

    /// Whether there is anything on the desk for the viewer.
    public static boolean mayMake(Viewer viewer) {
        return viewer.isCoordinator() || viewer.isAdministrator();
    }

    public static void demandMaking(Viewer viewer, Collection collection) {
        if (!collection.isLookedAfterBy(viewer)) {
            throw new NotAllowed("The book of a collection is made by coordinators of its network");
        }
    }

    public static void demandMaking(Viewer viewer) {
        if (!mayMake(viewer)) {
            throw new NotAllowed("Publications are made by coordinators");
        }
    }
}
