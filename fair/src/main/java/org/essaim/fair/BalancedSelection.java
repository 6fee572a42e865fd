package org.essaim.fair;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.essaim.fair.engine.Engine;
import org.essaim.fair.engine.TimeLimit;

/// The way in: chooses in balance and explains the choice. Contradictory problems are refused by name; quotas
/// that cannot be met are relaxed as cheaply as possible; more places than can be filled are infeasible.
public record BalancedSelection(
        Engine engine,
        int explainUpTo,
        boolean warm,
        Uncertainty uncertainty,
        Optional<Duration> limit,
        Progress progress,
        LongSupplier nanoClock) {

    /// Above this many candidates a selection is not explained unless asked for.
    public static final int USUALLY_EXPLAINED = 2_000;

    public static BalancedSelection with(Engine engine) {
        return new BalancedSelection(
                engine,
                USUALLY_EXPLAINED,
                true,
                Uncertainty.USUAL,
                Optional.empty(),
                Progress.SILENT,
                System::nanoTime);
    }

    public BalancedSelection explainingUpTo(int candidates) {
        return new BalancedSelection(engine, candidates, warm, uncertainty, limit, progress, nanoClock);
    }

    public BalancedSelection withoutExplanations() {
        return explainingUpTo(-1);
    }

    /// Explains by solving every variation from the beginning with the engine: the same answers, up to a
    /// hundred times slower. It is the second opinion on [WarmQuestions].
    public BalancedSelection askingAnew() {
        return new BalancedSelection(engine, explainUpTo, false, uncertainty, limit, progress, nanoClock);
    }

    /// Labels say how sure each decision is if scores are as far off as this.
    public BalancedSelection measuring(Uncertainty errors) {
        return new BalancedSelection(engine, explainUpTo, warm, errors, limit, progress, nanoClock);
    }

    /// What is not proved when the time is over is reported as unproved or not explained; such a result may
    /// differ from run to run.
    public BalancedSelection within(Duration duration) {
        return new BalancedSelection(
                engine, explainUpTo, warm, uncertainty, Optional.of(duration), progress, nanoClock);
    }

    public BalancedSelection reportingTo(Progress listener) {
        return new BalancedSelection(engine, explainUpTo, warm, uncertainty, limit, listener, nanoClock);
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
                var report = new SelectionReport(indexed, open.best(), Explained.NOTHING, List.of());
                yield checked(problem, report, Status.UNPROVED, audit(problem, Status.UNPROVED, open.bound()), start);
            }
            case Found.Optimum best -> proved(problem, indexed, search, best, start);
        };
    }

    private Selection proved(
            SelectionProblem problem,
            IndexedProblem indexed,
            LexicographicSearch search,
            Found.Optimum best,
            long start) {
        var status = best.shortfall() == 0 ? Status.OPTIMAL : Status.RELAXED;
        var audit = audit(problem, status, best.merit());
        if (indexed.size() > explainUpTo) {
            var report = new SelectionReport(indexed, best.chosen(), Explained.NOTHING, List.of());
            return checked(problem, report, status, audit, start);
        }
        var variations = new Variations(search, indexed, best, warm);
        var explained = new Explanations(variations, indexed, best, progress).all();
        var sureness = new Sureness(search, problem, indexed, best, uncertainty, progress);
        var agreeing = sureness.agreeing();
        var conflicts = best.shortfall() == 0
                ? List.<Conflict>of()
                : new Conflicts(problem, search.limit()).first().stream().toList();
        var report = new SelectionReport(
                indexed, best.chosen(), explained.measured(agreeing, uncertainty.draws()), conflicts);
        return checked(problem, report, status, audit.measured(agreeing.isPresent() ? sureness.audit() : null), start);
    }

    private Infeasible infeasible(SelectionProblem problem, IndexedProblem indexed, long start) {
        var audit = AuditBundle.of(problem, engine, "infeasible", Optional.empty());
        var conflicts = new Conflicts(problem.withQuotas(List.of()), TimeLimit.none())
                .first().stream().toList();
        return new Infeasible(
                problem.places(),
                indexed.fillable(),
                conflicts,
                problem.notices(),
                audit.closed(List.of(), millisSince(start)));
    }

    private AuditBundle audit(SelectionProblem problem, Status status, long bound) {
        return AuditBundle.of(problem, engine, status.word(), Optional.of(bound));
    }

    private Selection checked(
            SelectionProblem problem, SelectionReport report, Status status, AuditBundle audit, long start) {
        var claim = report.claim(problem, status, audit.bound().orElseThrow(), audit);
        var violations = new SelectionChecker(problem).check(claim);
        return claim.audited(audit.closed(violations, millisSince(start)));
    }

    private long millisSince(long start) {
        return (nanoClock.getAsLong() - start) / 1_000_000;
    }
}
