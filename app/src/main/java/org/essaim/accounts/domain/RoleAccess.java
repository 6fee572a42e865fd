package org.essaim.accounts.domain;

import java.util.Objects;
import org.essaim.accounts.Grant;
import org.essaim.accounts.Role;
import org.essaim.accounts.Viewer;
import org.essaim.kernel.NotAllowed;

/// Who may give a role, by invitation, and end it. For which calls a coordinator may ask reviewers is known to the
/// module that keeps them, and asked there.
public final class RoleAccess {
    private RoleAccess() {}

    public static boolean mayGive(Viewer viewer, Grant grant) {
        return viewer.isAdministrator()
                || switch (grant.role()) {
                    case ADMINISTRATOR -> false;
                    case COORDINATOR -> viewer.coordinates(Objects.requireNonNull(grant.scope()));
                    case REVIEWER -> viewer.isCoordinator();
                };
    }

    public static Viewer.SignedIn check(Viewer viewer, Grant grant) {
        if (!mayGive(viewer, grant)) {
            throw new NotAllowed("Only for those who may give this role");
        }
        return viewer.person();
    }

    /// Whether nobody would be left to run something without the last holder.
    public static boolean needsSomeone(Role role) {
        return switch (role) {
            case ADMINISTRATOR, COORDINATOR -> true;
            case REVIEWER -> false;
        };
    }

    /// The message that says why the last one stays.
    public static String lastOne(Role role) {
        return role == Role.ADMINISTRATOR ? "accounts.refusal.last-administrator" : "accounts.refusal.last-coordinator";
    }
}
