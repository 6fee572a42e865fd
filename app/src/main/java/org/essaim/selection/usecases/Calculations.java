package org.essaim.selection.usecases;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.essaim.fair.Infeasible;
import org.essaim.fair.Refused;
import org.essaim.fair.Selection;
import org.essaim.fair.SelectionJson;
import org.essaim.selection.domain.Failure;
import org.essaim.selection.domain.Run;
import org.essaim.worker.ChildProcess;
import org.essaim.worker.Result;
import org.essaim.worker.Task;
import org.essaim.worker.Work;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Gives questions to the child process and hands back what came of them, whatever happens to the child.
@Component
class Calculations {
    /// The library stops proving a little before the child would be stopped, so that a good answer is not lost.
    static final Duration PROVING = Duration.ofSeconds(50);

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int HEAP_MEGABYTES = 192;
    private static final Logger LOG = LoggerFactory.getLogger(Calculations.class);

    private final ChildProcess child;
    private final Map<UUID, Work> open = new ConcurrentHashMap<>();

    Calculations(ChildProcess child) {
        this.child = child;
    }

    /// An ended calculation: the answer's JSON as it came, empty after a failure.
    record Ended(Run run, String answer) {}

    void begin(UUID key, String request, Consumer<Ended> whenEnded) {
        var work = child.begin(task(request));
        open.put(key, work);
        Thread.ofVirtual().name("selection " + key).start(() -> {
            try {
                whenEnded.accept(ended(work.await()));
            } catch (RuntimeException e) {
                LOG.error("The answer of selection {} could not be kept", key, e);
            } finally {
                open.remove(key);
            }
        });
    }

    /// What the child told last, such as `cases 12 60`; absent when nothing is being calculated under this key.
    Optional<String> progress(UUID key) {
        return Optional.ofNullable(open.get(key)).map(Work::progress);
    }

    /// Calculates and comes back with the end of it.
    Ended now(String request) {
        return ended(child.run(task(request)));
    }

    private static Task task(String request) {
        return new Task(SelectionProgram.class, request.getBytes(StandardCharsets.UTF_8), HEAP_MEGABYTES, LIMIT);
    }

    private static Ended ended(Result result) {
        return switch (result) {
            case Result.Worked worked -> answered(new String(worked.output(), StandardCharsets.UTF_8));
            case Result.Failed _ -> failed(Failure.CRASHED);
            case Result.TooLong _ -> failed(Failure.TOO_LONG);
            case Result.Cancelled _ -> failed(Failure.INTERRUPTED);
        };
    }

    private static Ended answered(String json) {
        try {
            return switch (SelectionJson.readAnswer(json)) {
                case Selection selection -> new Ended(new Run.Made(selection), json);
                case Infeasible infeasible -> new Ended(new Run.Impossible(infeasible), json);
                case Refused refused -> {
                    LOG.warn("A selection was refused: {}", refused.refusals());
                    yield failed(Failure.REFUSED);
                }
            };
        } catch (RuntimeException e) {
            LOG.error("The answer of a selection could not be read", e);
            return failed(Failure.CRASHED);
        }
    }

    private static Ended failed(Failure failure) {
        return new Ended(new Run.Failed(failure), "");
    }
}
