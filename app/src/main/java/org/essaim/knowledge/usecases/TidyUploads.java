package org.essaim.knowledge.usecases;

import java.time.Duration;
import java.time.Instant;
import org.essaim.kernel.Tidying;
import org.springframework.stereotype.Component;

/// Keeps a file that was read on trial for a day.
@Component
class TidyUploads implements Tidying {
    private static final Duration KEPT = Duration.ofDays(1);

    private final UploadStore store;

    TidyUploads(UploadStore store) {
        this.store = store;
    }

    @Override
    public void tidy(Instant now) {
        store.forgetBefore(now.minus(KEPT));
    }
}
