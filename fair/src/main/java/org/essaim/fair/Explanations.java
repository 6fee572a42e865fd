package org.essaim.fair;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.essaim.fair.Explained.QuotaPrice;
import org.essaim.fair.Explained.Turn;
import org.essaim.fair.Found.Optimum;
import org.essaim.fair.QuotaOutcome.Change;
import org.jspecify.annotations.Nullable;

/// Asks for every quota and every case: what if it were otherwise? Each answer is a proved optimum of the
/// changed problem, not an estimate; the smallest exchange is the optimum that keeps most of the chosen set.
final class Explanations {

    private final Variations variations;
    private final IndexedProblem problem;
    private final Optimum best;
    private final Progress progress;

    Explanations(Variations variations, IndexedProblem problem, Optimum best, Progress progress) {
        this.variations = variations;
        this.problem = problem;
        this.best = best;
        this.progress = progress;
    }

    Explained all() {
        var quotas = parallel("quotas", problem.groups().size(), this::price);
        var reasons = new CaseReasons(problem, best.chosen(), quotas, variations);
        return new Explained(
                quotas, parallel("cases", problem.size(), index -> turn(index, reasons)), Optional.empty(), 0);
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
            return new QuotaPrice(new Change(0, 0), null, null, null, null, Optional.of(best.chosen()));
        }
        var without = variations.without(position);
        var whole = change(without);
        return new QuotaPrice(
                whole,
                seats(position, quota.seatMore()),
                seats(position, quota.seatLess()),
                side(position, whole, quota.min() == null, quota.max() == null, quota.withoutMin()),
                side(position, whole, quota.max() == null, quota.min() == null, quota.withoutMax()),
                without instanceof Optimum other ? Optional.of(other.chosen()) : Optional.empty());
    }

    private @Nullable Change seats(int position, Optional<Quota> changed) {
        return changed.map(quota -> change(variations.seats(position, quota))).orElse(null);
    }

    /// What one side costs: as much as both where there is no other side, and nothing where both cost nothing.
    private @Nullable Change side(int position, @Nullable Change whole, boolean absent, boolean alone, Quota without) {
        if (absent) {
            return null;
        }
        return alone || new Change(0, 0).equals(whole) ? whole : change(variations.seats(position, without));
    }

    private @Nullable Change change(Found found) {
        return found instanceof Optimum other
                ? new Change(other.shortfall() - best.shortfall(), other.merit() - best.merit())
                : null;
    }

    private Turn turn(int index, CaseReasons reasons) {
        return switch (variations.turned(index)) {
            case Found.Nothing _ -> Turn.impossible(reasons.whyImpossible(index));
            case Found.Unfinished _ -> Turn.impossible(new Reason.NotExplained());
            case Optimum other -> turn(index, other, reasons);
        };
    }

    private Turn turn(int index, Optimum other, CaseReasons reasons) {
        var price = best.merit() - other.merit();
        var shortfall = other.shortfall() - best.shortfall();
        var found = price == 0 && shortfall == 0 ? List.of(tie(index)) : reasons.why(index, other.chosen());
        return new Turn(price, shortfall, exchange(other.chosen()), found);
    }

    private Exchange exchange(BitSet other) {
        return new Exchange(
                problem.ids(IndexedProblem.minus(best.chosen(), other)),
                problem.ids(IndexedProblem.minus(other, best.chosen())));
    }

    /// An equally good set exists: either it is further from the draft or only the hash speaks against it.
    private Reason tie(int index) {
        if (problem.draft().isEmpty()) {
            return new Reason.Drawn();
        }
        return switch (variations.turnedFromDraft(index)) {
            case Optimum rival when rival.kept() == best.kept() -> new Reason.Drawn();
            case Optimum _ -> new Reason.DraftKept();
            case Found.Nothing _, Found.Unfinished _ -> new Reason.NotExplained();
        };
    }
}
