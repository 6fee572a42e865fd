package org.essaim.accounts.usecases;

import java.time.Duration;
import java.time.Instant;
import org.essaim.kernel.Tidying;
import org.springframework.stereotype.Component;

/// Keeps a token that is over for 30 days, so that its owner sees why a program stopped, then forgets it.
@Component
class TidyTokens implements Tidying {
    private static final Duration KEPT = Duration.ofDays(30);

    private final TokenStore store;

    TidyTokens(TokenStore store) {
        this.store = store;
    }

    @Override
    public void tidy(Instant now) {
        store.tidy(now.minus(KEPT));
    }
}
