package org.essaim.review.usecases;

import org.essaim.accounts.Accounts;
import org.essaim.accounts.Role;
import org.essaim.calls.Calls;
import org.essaim.kernel.DemoChapter;
import org.essaim.kernel.Slug;
import org.springframework.stereotype.Component;

/// Opens reviewing of the decided example call again, as its coordinator would, so that whoever tries the demo as a
/// reviewer finds cases to read and score.
@Component
class DemoReading implements DemoChapter {
    private static final Slug CALL = new Slug("inclusion-2025");

    private final Calls calls;
    private final Accounts accounts;
    private final CloseReviewing reviewing;

    DemoReading(Calls calls, Accounts accounts, CloseReviewing reviewing) {
        this.calls = calls;
        this.accounts = accounts;
        this.reviewing = reviewing;
    }

    /// After the decision, which ends reviewing.
    @Override
    public int order() {
        return 66;
    }

    @Override
    public void fill() {
        var network = calls.find(CALL).orElseThrow().network();
        var coordinator = accounts.holders(Role.COORDINATOR, network.value()).getFirst();
        reviewing.reopen(coordinator, CALL);
    }
}
