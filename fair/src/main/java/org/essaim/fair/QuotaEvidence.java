package org.essaim.fair;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;
import org.essaim.fair.Explained.QuotaPrice;
import org.essaim.fair.QuotaOutcome.Change;

/// Which quotas hold the decision on a case in place. The evidence against a quota is a set with the other
/// decision that only this quota forbids, and that would shrink the price of the other decision although the
/// choice itself may gain from the quota's end as well. Nothing is named on suspicion: whoever solves the
/// problem again without the quota finds another decision or a smaller price.
final class QuotaEvidence {

    /// Up to so many cases every suspicion is settled by solving; above, only exchanges of two cases are evidence.
    private static final int SMALL = 200;

    private final IndexedProblem problem;
    private final Swaps swaps;
    private final BitSet chosen;
    private final List<QuotaPrice> quotas;
    private final Variations variations;

    QuotaEvidence(IndexedProblem problem, Swaps swaps, BitSet chosen, List<QuotaPrice> quotas, Variations variations) {
        this.problem = problem;
        this.swaps = swaps;
        this.chosen = chosen;
        this.quotas = quotas;
        this.variations = variations;
    }

    /// Those of the suspected quotas (by position) that hold this case, given the best set with the other
    /// decision.
    BitSet holding(int index, BitSet turned, BitSet suspected) {
        var found = new BitSet();
        if (suspected.isEmpty()) {
            return found;
        }
        var aim = new Aim(problem.shortfall(turned), problem.merit(turned));
        var turnedGot = swaps.got(turned);
        suspected.stream()
                .filter(position -> aim.isPassedBy(0, 0, swaps.shortfall(position, turnedGot[position]), position))
                .forEach(found::set);
        swaps.breaking(
                turned,
                index,
                suspected,
                aim.shortfall == 0 ? 1 : Long.MIN_VALUE / 2,
                weighed(aim, 0, 0, turnedGot, suspected, found::set));
        var fromChosen = problem.shortfall(chosen) - aim.shortfall;
        var meritFromChosen = problem.merit(chosen) - aim.merit;
        swaps.turning(
                chosen, index, weighed(aim, fromChosen, meritFromChosen, swaps.got(chosen), suspected, found::set));
        if (problem.size() <= SMALL && aim.shortfall == 0 && problem.shortfall(chosen) == 0) {
            var open = (BitSet) suspected.clone();
            open.andNot(found);
            open.stream().filter(position -> isHolding(index, position, aim)).forEach(found::set);
        }
        return found;
    }

    /// The last word where no exchange shows it: the question with the other decision and without the quota.
    private boolean isHolding(int index, int position, Aim aim) {
        var change = quotas.get(position).without();
        return change != null
                && change.shortfall() == 0
                && variations.isBeyond(index, position, aim.merit + change.merit());
    }

    private Swaps.Visit weighed(Aim aim, long shortfall, long merit, int[] got, BitSet suspected, IntConsumer found) {
        return (leaves, comes) -> {
            var more = merit + problem.merit(comes) - problem.merit(leaves);
            if (aim.shortfall == 0 && more <= 0) {
                return;
            }
            var lost = shortfall + swaps.change(got, leaves, comes);
            swaps.touched(got, leaves, comes, (position, _, after) -> {
                if (suspected.get(position) && aim.isPassedBy(lost, more, swaps.shortfall(position, after), position)) {
                    found.accept(position);
                }
            });
        };
    }

    /// The best that the other decision can reach with all quotas.
    private final class Aim {

        private final long shortfall;
        private final long merit;

        Aim(long shortfall, long merit) {
            this.shortfall = shortfall;
            this.merit = merit;
        }

        /// Whether a set with so much more shortfall and merit gains more from the quota's end than the choice
        /// does; `forgiven` is what of its shortfall is this quota's.
        boolean isPassedBy(long lost, long more, long forgiven, int position) {
            var change = forgiven > 0 ? quotas.get(position).without() : null;
            return change != null && isMore(forgiven - lost, more, change);
        }

        private boolean isMore(long saved, long more, Change change) {
            return saved != -change.shortfall() ? saved > -change.shortfall() : more > change.merit();
        }
    }
}
