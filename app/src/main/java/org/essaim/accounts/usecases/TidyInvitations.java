package org.essaim.accounts.usecases;

import java.time.Duration;
import java.time.Instant;
import org.essaim.kernel.Tidying;
import org.springframework.stereotype.Component;

/// Keeps an invitation for 90 days after it was accepted, withdrawn or too late.
@Component
class TidyInvitations implements Tidying {
    private static final Duration KEPT = Duration.ofDays(90);

    private final InvitationStore store;

    TidyInvitations(InvitationStore store) {
        this.store = store;
    }

    @Override
    public void tidy(Instant now) {
        store.tidy(now.minus(KEPT));
    }
}
