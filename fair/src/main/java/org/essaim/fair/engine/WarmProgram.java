package org.essaim.fair.engine;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// One program, solved without whole numbers, that is asked many near questions: some limits moved, everything
/// else the same. Each answer is proved like any other; only the way there is short.
public final class WarmProgram {

    private static final int MOST_PIVOTS = 20_000;
    private static final double LARGEST = 10_000;
    private static final long WIDENING = 4;

    private final CompactModel model;
    private final double unit;
    private final Tableau solved;
    private final double[] prices;

    private WarmProgram(CompactModel model, double unit, Tableau solved, double[] prices) {
        this.model = model;
        this.unit = unit;
        this.solved = solved;
        this.prices = prices;
    }

    /// Empty where sums would not be exact or the numbers were lost. A program that contradicts itself is kept:
    /// the questions about it may loosen what contradicts.
    public static Optional<WarmProgram> of(Model asked) {
        var model = new CompactModel(asked);
        if (!model.isExact()) {
            return Optional.empty();
        }
        var unit = Math.max(1, model.largestGain() / LARGEST);
        var tableau = Tableau.of(model, unit);
        return tableau.solve(Double.NEGATIVE_INFINITY, MOST_PIVOTS) == Tableau.End.LOST
                ? Optional.empty()
                : Optional.of(new WarmProgram(
                        model, unit, tableau, tableau.prices(model.variables, unit, Tableau.End.OPTIMAL, 0)));
    }

    public Question ask() {
        return new Question();
    }

    /// A question: the limits of the program, to be moved.
    public final class Question {

        private final long[] floors = model.floors.clone();
        private final long[] ceilings = model.ceilings.clone();

        public Question variable(int index, long floor, long ceiling) {
            floors[index] = floor;
            ceilings[index] = ceiling;
            return this;
        }

        public Question row(int position, long floor, long ceiling) {
            floors[model.variables + position] = model.floorOf(position, floor);
            ceilings[model.variables + position] = model.ceilingOf(position, ceiling);
            return this;
        }

        /// The best values, the proof that there are none, or nothing proved. Values that others equal without
        /// sharing the first `unique` of them are not proved. `reach` is a first guess of how far below the
        /// bound the answer lies.
        public Answer best(long reach, int unique, int mostNodes, TimeLimit limit) {
            try {
                return proved(reach, unique, mostNodes, limit);
            } catch (ArithmeticException _) {
                return new Answer.Unproved(Optional.empty(), Double.POSITIVE_INFINITY);
            }
        }

        /// Some values that earn at least `wanted`, the proof that there are none, or nothing proved.
        public Answer any(long wanted, int mostNodes, TimeLimit limit) {
            try {
                var part = new OpenPart(model, floors, ceilings);
                var search = new WarmSearch(model, unit, new WarmSearch.Aim(wanted, 0, true, mostNodes, limit));
                search.within(part, part.bound(prices, floors, ceilings), floors, ceilings, solved);
                var values = search.best();
                if (values != null) {
                    return new Answer.Proved(CompactModel.list(values), model.gain(values));
                }
                return search.isProved()
                        ? new Answer.Impossible()
                        : new Answer.Unproved(Optional.empty(), Double.POSITIVE_INFINITY);
            } catch (ArithmeticException _) {
                return new Answer.Unproved(Optional.empty(), Double.POSITIVE_INFINITY);
            }
        }

        private Answer proved(long reach, int unique, int mostNodes, TimeLimit limit) {
            var part = new OpenPart(model, floors, ceilings);
            var bound = part.bound(prices, floors, ceilings);
            var least = leastGain();
            var wanted = bound.gain() - reach;
            var first = true;
            while (true) {
                wanted = Math.max(wanted, least);
                var search = new WarmSearch(model, unit, new WarmSearch.Aim(wanted, unique, false, mostNodes, limit));
                search.within(part, bound, floors, ceilings, solved);
                var values = search.best();
                if (!search.isProved()) {
                    return new Answer.Unproved(
                            Optional.ofNullable(values).map(CompactModel::list), (double) bound.gain());
                }
                if (values != null) {
                    return new Answer.Proved(CompactModel.list(values), model.gain(values));
                }
                if (wanted <= least || (first && isContradiction(part, least))) {
                    return new Answer.Impossible();
                }
                first = false;
                wanted = bound.gain() - WIDENING * Math.max(1, bound.gain() - wanted);
            }
        }

        /// One price per row that shows that no values are left, as far as prices alone can; all zero
        /// otherwise.
        public List<Double> contradiction() {
            var whole = solved.core(model.variables, floors, ceilings, new BitSet());
            var found = whole.solve(Double.NEGATIVE_INFINITY, MOST_PIVOTS) == Tableau.End.IMPOSSIBLE
                    ? whole.contradiction(model.variables)
                    : new double[model.rows];
            return Arrays.stream(found).boxed().toList();
        }

        /// Whether prices alone show that no values are left.
        private boolean isContradiction(OpenPart part, long least) {
            var whole = solved.core(model.variables, floors, ceilings, new BitSet());
            var end = whole.solve(Double.NEGATIVE_INFINITY, MOST_PIVOTS);
            var cutOff = (double) least / unit - 1;
            return end == Tableau.End.IMPOSSIBLE
                    && part.bound(whole.prices(model.variables, unit, end, cutOff), floors, ceilings)
                                    .gain()
                            < least;
        }

        /// No values earn less than this.
        private long leastGain() {
            var sum = 0L;
            for (var index = 0; index < model.variables; index++) {
                sum += Math.min(model.gains[index] * floors[index], model.gains[index] * ceilings[index]);
            }
            return sum;
        }
    }
}
