package org.essaim.selection.usecases;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.essaim.fair.Candidate;
import org.essaim.fair.Infeasible;
import org.essaim.fair.Refused;
import org.essaim.fair.Selection;
import org.essaim.fair.SelectionChecker;
import org.essaim.fair.SelectionJson;
import org.essaim.fair.SelectionProblem;
import org.essaim.fair.SelectionRequest;
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
    private final Map<UUID, Supplier<String>> open = new ConcurrentHashMap<>();

    Calculations(ChildProcess child) {
        this.child = child;
    }

    /// An ended calculation: the answer's JSON as it came, empty after a failure.
    record Ended(Run run, String answer) {}

    /// Announces a calculation before anybody can see that it was asked for, so that nobody takes it for
    /// interrupted. Either [#begin] or [#drop] follows.
    void expect(UUID key) {
        open.put(key, () -> "");
    }

    void drop(UUID key) {
        open.remove(key);
    }

    void begin(UUID key, String request, Consumer<Ended> whenEnded) {
        var work = begun(key, request);
        open.put(key, work::progress);
        Thread.ofVirtual().name("selection " + key).start(() -> {
            try {
                whenEnded.accept(ended(request, work.await()));
            } catch (RuntimeException e) {
                LOG.error("The answer of selection {} could not be kept", key, e);
            } finally {
                open.remove(key);
            }
        });
    }

    private Work begun(UUID key, String request) {
        try {
            return child.begin(task(request));
        } catch (RuntimeException e) {
            open.remove(key);
            throw e;
        }
    }

    /// What the child told last, such as `cases 12 60`; absent when nothing is being calculated under this key.
    Optional<String> progress(UUID key) {
        return Optional.ofNullable(open.get(key)).map(Supplier::get);
    }

    /// Calculates and comes back with the end of it.
    Ended now(String request) {
        return ended(request, child.run(task(request)));
    }

    /// Asks the warm process, for somebody who waits before the page. Nothing is kept.
    Ended soon(String request, Duration limit) {
        var question =
                new Task(SelectionProgram.class, request.getBytes(StandardCharsets.UTF_8), HEAP_MEGABYTES, limit);
        return ended(request, child.ask(question));
    }

    /// Somebody is about to ask: has the warm process begin and load its solver, by a question of one case.
    void expectSoon() {
        var only = new Candidate("1", 1, "", Map.of());
        var problem = new SelectionProblem(List.of(only), 1, List.of(), List.of(), Set.of(), "");
        var request = SelectionJson.writeRequest(new SelectionRequest(problem, "", false, Optional.empty()));
        Thread.ofVirtual().name("warm").start(() -> {
            var ended = soon(request, LIMIT);
            LOG.debug("The warm process is ready: {}", ended.run());
        });
    }

    private static Task task(String request) {
        return new Task(SelectionProgram.class, request.getBytes(StandardCharsets.UTF_8), HEAP_MEGABYTES, LIMIT);
    }

    private static Ended ended(String request, Result result) {
        return switch (result) {
            case Result.Worked worked -> answered(request, new String(worked.output(), StandardCharsets.UTF_8));
            case Result.Failed _ -> failed(Failure.CRASHED);
            case Result.TooLong _ -> failed(Failure.TOO_LONG);
            case Result.Cancelled _ -> failed(Failure.INTERRUPTED);
        };
    }

    /// An answer counts once it was counted again here, outside the process that found it.
    private static Ended answered(String request, String json) {
        try {
            return switch (SelectionJson.readAnswer(json)) {
                case Selection selection -> checked(request, selection, json);
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

    private static Ended checked(String request, Selection selection, String json) {
        var violations = new SelectionChecker(SelectionStore.problem(request)).check(selection);
        if (violations.isEmpty()) {
            return new Ended(new Run.Made(selection), json);
        }
        LOG.error("The answer of a selection does not stand the check: {}", violations);
        return failed(Failure.NOT_ACCEPTED);
    }

    private static Ended failed(Failure failure) {
        return new Ended(new Run.Failed(failure), "");
    }
}
