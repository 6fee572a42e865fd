package org.essaim.mail.usecases;

import java.time.Duration;
import java.time.Instant;
import org.essaim.kernel.Tidying;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps of letters only what is still of use: a link that has become too old goes at once, the whole letter 90 days
/// after it was sent or given up.
@Component
class TidyLetters implements Tidying {
    private static final Duration KEPT = Duration.ofDays(90);

    private final LetterStore store;

    TidyLetters(LetterStore store) {
        this.store = store;
    }

    @Override
    @Transactional
    public void tidy(Instant now) {
        store.tidy(now, now.minus(KEPT));
    }
}
