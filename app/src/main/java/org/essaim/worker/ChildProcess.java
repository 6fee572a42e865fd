package org.essaim.worker;

/// Where heavy work is given away. One child runs at a time, in the order of asking; the others wait, and say so.
/// Small questions that a person waits for go to a warm one.
public interface ChildProcess {
    /// Begins the work and comes back at once; a [Work] tells how it goes.
    Work begin(Task task);

    /// Answers a small question at once, from a process of this program that stays for the next one and goes by
    /// itself when none comes. Beside the queue; questions to one program wait for each other, within the limit.
    Result ask(Task question);

    /// Does the work and comes back when it has ended, however it ended.
    default Result run(Task task) {
        return begin(task).await();
    }
}
