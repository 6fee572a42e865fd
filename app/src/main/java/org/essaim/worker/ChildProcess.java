package org.essaim.worker;

/// Where heavy work is given away. One child runs at a time, in the order of asking; the others wait, and say so.
public interface ChildProcess {
    /// Begins the work and comes back at once; a [Work] tells how it goes.
    Work begin(Task task);

    /// Does the work and comes back when it has ended, however it ended.
    default Result run(Task task) {
        return begin(task).await();
    }
}
