package org.essaim.worker.usecases;

import jakarta.annotation.PreDestroy;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.essaim.worker.ChildProcess;
import org.essaim.worker.Task;
import org.essaim.worker.Work;
import org.springframework.stereotype.Service;

/// Starts the children one after the other, and stops the one that runs when the platform stops.
@Service
class ChildProcesses implements ChildProcess {
    private final Semaphore turn = new Semaphore(1, true);
    private final Set<QueuedWork> open = ConcurrentHashMap.newKeySet();

    @Override
    public Work begin(Task task) {
        var work = new QueuedWork(task, turn);
        open.add(work);
        Thread.ofVirtual().name("child " + task.program().getSimpleName()).start(() -> {
            try {
                work.run();
            } finally {
                open.remove(work);
            }
        });
        return work;
    }

    @PreDestroy
    void stop() {
        open.forEach(QueuedWork::cancel);
    }
}
