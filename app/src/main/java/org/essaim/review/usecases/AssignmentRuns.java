package org.essaim.review.usecases;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.essaim.calls.CallId;
import org.essaim.fair.assignment.AssignReviewers;
import org.essaim.fair.assignment.Assignment;
import org.essaim.fair.assignment.AssignmentAnswer;
import org.essaim.fair.assignment.AssignmentChecker;
import org.essaim.fair.assignment.AssignmentJson;
import org.essaim.fair.assignment.AssignmentProblem;
import org.essaim.review.domain.Assigning;
import org.essaim.worker.ChildProcess;
import org.essaim.worker.Result;
import org.essaim.worker.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Has assignments worked out, small ones here, large ones in the child process, and knows which of them are still
/// being worked on: one that nobody works on any more has failed.
@Component
class AssignmentRuns {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final int HEAP_MEGABYTES = 192;
    /// Below, plain Java is done before a process would have begun.
    private static final int SMALL = 2_000;

    private static final Logger LOG = LoggerFactory.getLogger(AssignmentRuns.class);

    private final ChildProcess child;
    private final AssignmentStore store;
    private final Set<UUID> open = ConcurrentHashMap.newKeySet();

    AssignmentRuns(ChildProcess child, AssignmentStore store) {
        this.child = child;
        this.store = store;
    }

    /// Announces a run before anybody can see that it was asked for.
    void expect(UUID run) {
        open.add(run);
    }

    void drop(UUID run) {
        open.remove(run);
    }

    /// Begins the work; `whenEnded` is given the assignment, or nothing where none stands the check.
    void begin(UUID run, AssignmentProblem problem, Consumer<Optional<Assignment>> whenEnded) {
        Thread.ofVirtual().name("assignment " + run).start(() -> {
            try {
                whenEnded.accept(now(problem));
            } catch (RuntimeException e) {
                LOG.error("The answer of assignment {} could not be kept", run, e);
            } finally {
                open.remove(run);
            }
        });
    }

    Optional<Assignment> now(AssignmentProblem problem) {
        return answer(problem).flatMap(answer -> checked(problem, answer));
    }

    private Optional<AssignmentAnswer> answer(AssignmentProblem problem) {
        if (problem.proposals().size() * problem.reviewers().size() <= SMALL) {
            return Optional.of(AssignReviewers.assign(problem));
        }
        var question = AssignmentJson.writeProblem(problem).getBytes(StandardCharsets.UTF_8);
        var result = child.run(new Task(AssignmentProgram.class, question, HEAP_MEGABYTES, LIMIT));
        if (!(result instanceof Result.Worked worked)) {
            LOG.warn("An assignment came to nothing: {}", result);
            return Optional.empty();
        }
        return Optional.of(AssignmentJson.readAnswer(new String(worked.output(), StandardCharsets.UTF_8)));
    }

    private static Optional<Assignment> checked(AssignmentProblem problem, AssignmentAnswer answer) {
        if (!(answer instanceof Assignment assignment)) {
            LOG.warn("An assignment was refused: {}", answer);
            return Optional.empty();
        }
        var violations = new AssignmentChecker(problem).check(assignment);
        if (!violations.isEmpty()) {
            LOG.error("An assignment does not stand the check: {}", violations);
            return Optional.empty();
        }
        return Optional.of(assignment);
    }

    /// Where the assigning of a call stands. A run that was interrupted, by a restart for example, is told as
    /// failed.
    Assigning look(CallId call) {
        var kept = store.find(call);
        if (kept.filter(this::isLost).isPresent()) {
            kept = store.find(call);
            if (kept.filter(this::isLost).isPresent()) {
                store.end(call, Assigning.State.FAILED, "");
                kept = store.find(call);
            }
        }
        return kept.map(AssignmentStore.Kept::assigning).orElse(Assigning.NONE);
    }

    private boolean isLost(AssignmentStore.Kept kept) {
        var run = kept.run();
        return kept.assigning().state() == Assigning.State.MAKING && (run == null || !open.contains(run));
    }
}
