package org.essaim.fair;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.essaim.fair.engine.Engine;
import org.essaim.fair.engine.TimeLimit;

/// The way in: chooses in balance and explains the choice. Contradictory problems are refused by name; quotas that
/// cannot be met are relaxed as cheaply as possible; more places than can be filled are infeasible.
public record BalancedSelection(
        Engine engine, int explainUpTo, Optional<Duration> limit, Progress progress, LongSupplier nanoClock) {

    /// Above this many candidates a selection is not explained unless asked for.
    public static final int USUALLY_EXPLAINED = 2_000;

    public static BalancedSelection with(Engine engine) {
        return new BalancedSelection(engine, USUALLY_EXPLAINED, Optional.empty(), Progress.SILENT, System::nanoTime);
    }

    public BalancedSelection explainingUpTo(int candidates) {
        return new BalancedSelection(engine, candidates, limit, progress, nanoClock);
    }

    public BalancedSelection withoutExplanations() {
        return explainingUpTo(-1);
    }

    /// What is not proved when the time is over is reported as unproved or not explained; such a result may differ
    /// from run to run.
    public BalancedSelection within(Duration duration) {
        return new BalancedSelection(engine, explainUpTo, Optional.of(duration), progress, nanoClock);
    }

    public BalancedSelection reportingTo(Progress listener) {
        return new BalancedSelection(engine, explainUpTo, limit, listener, nanoClock);
    }

    public SelectionAnswer choose(SelectionProblem problem) {
        var refusals = problem.refusals();
        return refusals.isEmpty() ? solve(problem, nanoClock.getAsLong()) : new Refused(refusals);
    }

    private SelectionAnswer solve(SelectionProblem problem, long start) {
        var timeLimit =
                limit.map(duration -> TimeLimit.after(duration, nanoClock)).orElseGet(TimeLimit::none);
        var indexed = IndexedProblem.of(problem);
        var search = new LexicographicSearch(engine, timeLimit);
        progress.reached("selection", 0, 1);
        var found = search.solve(indexed);
        progress.reached("selection", 1, 1);
        return switch (found) {
            case Found.Nothing _ -> infeasible(problem, indexed, start);
            case Found.Unfinished open -> {
                var report = new SelectionReport(indexed, open.best(), Explained.NOTHING);
                yield checked(problem, report, Status.UNPROVED, open.bound(), start);
            }
            case Found.Optimum best -> {
                var explained = indexed.size() <= explainUpTo
                        ? new Explanations(search, indexed, best, progress).all()
                        : Explained.NOTHING;
                var report = new SelectionReport(indexed, best.chosen(), explained);
                var status = best.shortfall() == 0 ? Status.OPTIMAL : Status.RELAXED;
                yield checked(problem, report, status, best.merit(), start);
            }
        };
    }

    private Infeasible infeasible(SelectionProblem problem, IndexedProblem indexed, long start) {
        var audit = AuditBundle.of(problem, engine, "infeasible", Optional.empty());
        return new Infeasible(
                problem.places(), indexed.fillable(), problem.notices(), audit.closed(List.of(), millisSince(start)));
    }

    private Selection checked(SelectionProblem problem, SelectionReport report, Status status, long bound, long start) {
        var audit = AuditBundle.of(problem, engine, status.word(), Optional.of(bound));
        var claim = report.claim(problem, status, bound, audit);
        var violations = new SelectionChecker(problem).check(claim);
        return claim.audited(audit.closed(violations, millisSince(start)));
    }

    private long millisSince(long start) {
        return (nanoClock.getAsLong() - start) / 1_000_000;
    }
}
