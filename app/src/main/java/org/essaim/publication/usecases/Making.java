package org.essaim.publication.usecases;

import java.util.concurrent.CompletableFuture;
import org.essaim.worker.Work;
import org.jspecify.annotations.Nullable;

/// A publication being made right now: can be watched, cancelled and waited for.
final class Making {
    private final CompletableFuture<Boolean> done = new CompletableFuture<>();
    private @Nullable Work work;
    private boolean cancelled;

    synchronized void handedOver(Work given) {
        work = given;
        if (cancelled) {
            given.cancel();
        }
    }

    synchronized void cancel() {
        cancelled = true;
        if (work != null) {
            work.cancel();
        }
    }

    synchronized boolean isCancelled() {
        return cancelled;
    }

    /// What the press said last, such as `fr pdf`; empty while it waits for its turn.
    synchronized String progress() {
        return work == null ? "" : work.progress();
    }

    synchronized boolean isWaiting() {
        return work == null || work.state() == Work.State.WAITING;
    }

    void end() {
        done.complete(true);
    }

    void await() {
        done.join();
    }
}
