package org.essaim.fair;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.essaim.fair.Explained.QuotaPrice;
import org.essaim.fair.Explained.Turn;
import org.essaim.fair.Found.Optimum;
import org.essaim.fair.QuotaOutcome.Change;
import org.jspecify.annotations.Nullable;

/// Asks for every quota and every case: what if it were otherwise? Each answer is a proved optimum of the changed
/// problem, not an estimate; the smallest exchange is the optimum that keeps most of the chosen set.
final class Explanations {

    private final LexicographicSearch search;
    private final IndexedProblem problem;
    private final Optimum best;
    private final Progress progress;

    /// Sets found for other cases, with the least shortfall: a case that stands otherwise in one of them need not be
    /// searched further from the optimum than that.
    private final Queue<BitSet> seen = new ConcurrentLinkedQueue<>();

    Explanations(LexicographicSearch search, IndexedProblem problem, Optimum best, Progress progress) {
        this.search = search;
        this.problem = problem;
        this.best = best;
        this.progress = progress;
    }

    Explained all() {
        var quotas = parallel("quotas", problem.groups().size(), this::price);
        var reasons = new CaseReasons(problem, best.chosen(), quotas);
        return new Explained(quotas, parallel("cases", problem.size(), index -> turn(index, reasons)));
    }

    private <T> List<T> parallel(String step, int total, IntFunction<T> work) {
        var done = new AtomicInteger();
        return IntStream.range(0, total)
                .parallel()
                .mapToObj(index -> {
                    var result = work.apply(index);
                    progress.reached(step, done.incrementAndGet(), total);
                    return result;
                })
                .toList();
    }

    private QuotaPrice price(int position) {
        var quota = problem.groups().get(position).quota();
        if (quota.min() == null && quota.max() == null) {
            return new QuotaPrice(new Change(0, 0), null, null, Optional.of(best.chosen()));
        }
        var without = search.solve(problem.replacing(position, quota.withoutLimits()));
        return new QuotaPrice(
                change(without),
                seats(position, quota.seatMore()),
                seats(position, quota.seatLess()),
                without instanceof Optimum other ? Optional.of(other.chosen()) : Optional.empty());
    }

    private @Nullable Change seats(int position, Optional<Quota> changed) {
        return changed.map(quota -> change(search.forObjectiveOnly()
                        .solve(problem.replacing(position, quota), HeadStart.of(0, best.prices()))))
                .orElse(null);
    }

    private @Nullable Change change(Found found) {
        return found instanceof Optimum other
                ? new Change(other.shortfall() - best.shortfall(), other.merit() - best.merit())
                : null;
    }

    private Turn turn(int index, CaseReasons reasons) {
        var chosen = best.chosen();
        var in = chosen.get(index);
        var pinned = problem.fixedIn().get(index) || problem.fixedOut().get(index);
        var turned = problem.forcing(index, !in);
        var floor = pinned ? 0 : best.shortfall();
        var start = new HeadStart(floor, best.prices(), known(index, !in));
        return switch (search.solve(turned.comparedWith(chosen), start)) {
            case Found.Nothing _ -> Turn.impossible(reasons.whyImpossible(index));
            case Found.Unfinished _ -> Turn.impossible(new Reason.NotExplained());
            case Optimum other -> turn(index, turned, other, reasons);
        };
    }

    private Optional<BitSet> known(int index, boolean in) {
        return seen.stream()
                .filter(set -> set.get(index) == in)
                .max(Comparator.comparingLong((BitSet set) -> problem.merit(set))
                        .thenComparingInt(set -> IndexedProblem.common(set, best.chosen())));
    }

    private Turn turn(int index, IndexedProblem turned, Optimum other, CaseReasons reasons) {
        if (other.shortfall() == best.shortfall()) {
            seen.add(other.chosen());
        }
        var price = best.merit() - other.merit();
        var shortfall = other.shortfall() - best.shortfall();
        var found = price == 0 && shortfall == 0 ? List.of(tie(turned)) : reasons.why(index, other.chosen());
        return new Turn(price, shortfall, exchange(other.chosen()), found);
    }

    private Exchange exchange(BitSet other) {
        return new Exchange(
                problem.ids(IndexedProblem.minus(best.chosen(), other)),
                problem.ids(IndexedProblem.minus(other, best.chosen())));
    }

    /// An equally good set exists: either it is further from the draft or only the hash speaks against it.
    private Reason tie(IndexedProblem turned) {
        if (problem.draft().isEmpty()) {
            return new Reason.Drawn();
        }
        return switch (search.solve(turned, HeadStart.of(best.shortfall(), best.prices()))) {
            case Optimum rival when rival.kept() == best.kept() -> new Reason.Drawn();
            case Optimum _ -> new Reason.DraftKept();
            case Found.Nothing _, Found.Unfinished _ -> new Reason.NotExplained();
        };
    }
}
