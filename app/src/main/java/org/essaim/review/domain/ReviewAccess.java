package org.essaim.review.domain;

import java.util.Optional;
import org.essaim.accounts.Role;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.kernel.NotAllowed;
import org.essaim.kernel.NotFound;

/// Who may see and write reviews: the reviewers of a call their own, the coordinators of its network all of them.
/// Everyone else is refused; a call of others looks as if it were not there.
public final class ReviewAccess {
    private ReviewAccess() {}

    /// The signed-in person, who must review at least one call.
    public static Viewer.SignedIn reviewer(Viewer viewer) {
        var person = viewer.person();
        if (person.grants().stream().noneMatch(grant -> grant.role() == Role.REVIEWER)) {
            throw new NotAllowed("Only for reviewers");
        }
        return person;
    }

    public static Viewer.SignedIn reviewerOf(Viewer viewer, Optional<Call> call) {
        var person = reviewer(viewer);
        if (call.filter(found -> viewer.reviews(found.id().value())).isEmpty()) {
            throw new NotFound("No such call for this reviewer");
        }
        return person;
    }

    public static Call coordinated(Viewer viewer, Optional<Call> call) {
        viewer.person();
        if (!viewer.isCoordinator()) {
            throw new NotAllowed("Only for coordinators");
        }
        return call.filter(found -> viewer.coordinates(found.network().value()))
                .orElseThrow(() -> new NotFound("No such call for this coordinator"));
    }
}
