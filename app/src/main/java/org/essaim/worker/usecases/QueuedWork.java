package org.essaim.worker.usecases;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.essaim.worker.Result;
import org.essaim.worker.Task;
import org.essaim.worker.Work;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Waits for its turn, runs its child and keeps the result. Cancelling is possible at any moment, also between the turn
/// and the start.
final class QueuedWork implements Work {
    private static final Logger LOG = LoggerFactory.getLogger(QueuedWork.class);

    private final Task task;
    private final Semaphore turn;
    private final CompletableFuture<Result> result = new CompletableFuture<>();
    private final CompletableFuture<Boolean> cancelled = new CompletableFuture<>();
    private volatile State state = State.WAITING;
    private volatile String progress = "";
    private volatile @Nullable Thread waiting;

    QueuedWork(Task task, Semaphore turn) {
        this.task = task;
        this.turn = turn;
    }

    void run() {
        var taken = false;
        try {
            waiting = Thread.currentThread();
            if (cancelled.isDone()) {
                end(new Result.Cancelled());
                return;
            }
            turn.acquire();
            taken = true;
            state = State.RUNNING;
            end(work());
        } catch (InterruptedException e) {
            end(new Result.Cancelled());
        } catch (IOException | RuntimeException e) {
            LOG.error("A child process could not be run", e);
            end(new Result.Failed("The child process could not be run: " + e.getMessage()));
        } finally {
            if (taken) {
                turn.release();
            }
        }
    }

    private Result work() throws IOException, InterruptedException {
        var child = RunningChild.start(task, line -> progress = line);
        try {
            return child.finishedWithin(task.limit().toMillis(), TimeUnit.MILLISECONDS)
                    ? child.result()
                    : new Result.TooLong(task.limit());
        } finally {
            child.clear();
        }
    }

    private void end(Result how) {
        state = State.ENDED;
        result.complete(how);
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public String progress() {
        return progress;
    }

    @Override
    public Result await() {
        return result.join();
    }

    /// Waits for the end, but not for ever.
    void awaitAtMost(Duration time) {
        try {
            result.copy().orTimeout(time.toMillis(), TimeUnit.MILLISECONDS).join();
        } catch (CompletionException e) {
            LOG.warn("A child process has not ended within {} s", time.toSeconds());
        }
    }

    @Override
    public void cancel() {
        cancelled.complete(true);
        var thread = waiting;
        if (thread != null && state != State.ENDED) {
            thread.interrupt();
        }
    }
}
