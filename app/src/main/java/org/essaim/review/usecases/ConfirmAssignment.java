package org.essaim.review.usecases;

import org.essaim.accounts.Viewer;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Slug;
import org.essaim.review.domain.Assigning;
import org.essaim.review.domain.AssignmentDesk;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Puts the draft in force, all at once: from then on each reader has the cases that are hers. Refuses a draft
/// without any pair, one that is being worked out, and one that was changed since it was seen. Repeating it
/// changes nothing.
@Service
public class ConfirmAssignment {
    private final SeeAssignment desks;
    private final AssignmentStore store;

    ConfirmAssignment(SeeAssignment desks, AssignmentStore store) {
        this.desks = desks;
        this.store = store;
    }

    @Transactional
    public Outcome<AssignmentDesk> confirm(Viewer viewer, Slug slug, int version) {
        var call = desks.see(viewer, slug).call().id();
        var held = store.hold(call).assigning();
        var desk = desks.see(viewer, slug);
        if (held.state() == Assigning.State.MAKING) {
            return Outcome.refused("", "review.refused.making");
        }
        if (held.confirmed().isPresent() && desk.coming() == 0 && desk.going() == 0) {
            return Outcome.done(desk);
        }
        if (held.version() != version) {
            return Outcome.refused("", "review.refused.overtaken");
        }
        if (desk.loads().isEmpty()) {
            return Outcome.refused("", "review.refused.no-pairs");
        }
        store.confirm(call);
        return Outcome.done(desk);
    }
}
