package org.essaim.contributions.usecases;

import java.time.Instant;
import org.essaim.kernel.Tidying;
import org.essaim.mail.HeldLetters;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Forgets that someone was to be asked when the letter expired in the outbox, so that the next one can be written.
@Component
class TidyAsked implements Tidying {
    private final AskedStore store;
    private final HeldLetters held;

    TidyAsked(AskedStore store, HeldLetters held) {
        this.store = store;
        this.held = held;
    }

    @Override
    @Transactional
    public void tidy(Instant now) {
        for (var call : store.callsThatHold()) {
            held.lock(call.value());
            store.forgetLost(call, held.ids(call.value()));
        }
    }
}
