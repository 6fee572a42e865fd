package org.essaim.worker;

/// One piece of work given to a child process, from the asking to its end.
public interface Work {
    /// Where the work is.
    enum State {
        WAITING,
        RUNNING,
        ENDED
    }

    State state();

    /// The last line of progress that the child told; empty before the first.
    String progress();

    /// Waits for the end.
    Result await();

    /// Stops the work, or gives up its place in the queue; without effect once it has ended.
    void cancel();
}
