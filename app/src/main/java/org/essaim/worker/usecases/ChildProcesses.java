package org.essaim.worker.usecases;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.essaim.worker.ChildProcess;
import org.essaim.worker.Program;
import org.essaim.worker.Result;
import org.essaim.worker.Task;
import org.essaim.worker.Work;
import org.springframework.stereotype.Service;

/// Starts the children one after the other. When the platform stops it stops the one that runs, and waits until
/// that one has gone with all it wrote.
@Service
class ChildProcesses implements ChildProcess {
    private static final Duration FAREWELL = Duration.ofSeconds(10);

    private final Semaphore turn = new Semaphore(1, true);
    private final Map<Class<? extends Program>, WarmChild> warm = new ConcurrentHashMap<>();
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

    @Override
    public Result ask(Task question) {
        return warm.computeIfAbsent(question.program(), program -> new WarmChild(program, question.heapMegabytes()))
                .ask(question);
    }

    @PreDestroy
    void stop() {
        warm.values().forEach(WarmChild::stop);
        var left = List.copyOf(open);
        left.forEach(QueuedWork::cancel);
        left.forEach(work -> work.awaitAtMost(FAREWELL));
    }
}
