package org.essaim.fair.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;

/// A limit on the gain of a [Model] that follows from prices on its rows, in exact arithmetic: any prices give a
/// true limit, good ones a sharp one. Values that no answer of a wanted gain can have are cut away, which leaves a
/// small core for the solver without losing a single answer.
public final class DualBound {

    private static final long SCALE = 1 << 22;

    private final Model model;
    private final List<Long> reduced;
    private final long scaledBound;

    private DualBound(Model model, List<Long> reduced, long scaledBound) {
        this.model = model;
        this.reduced = reduced;
        this.scaledBound = scaledBound;
    }

    /// Prices too large for exact arithmetic are worth nothing and are left aside.
    public static DualBound of(Model model, List<Double> prices) {
        try {
            return exactly(model, prices);
        } catch (ArithmeticException _) {
            return exactly(model, Collections.nCopies(prices.size(), 0.0));
        }
    }

    private static DualBound exactly(Model model, List<Double> prices) {
        var reduced = new long[model.variables().size()];
        for (var index = 0; index < reduced.length; index++) {
            reduced[index] = Math.multiplyExact(model.variables().get(index).gain(), SCALE);
        }
        var bound = 0L;
        for (var index = 0; index < prices.size(); index++) {
            var row = model.rows().get(index);
            var price = usable(row, Math.round(prices.get(index) * SCALE));
            if (price != 0) {
                var limit = price > 0 ? row.ceiling() : row.floor();
                bound = Math.addExact(bound, Math.multiplyExact(price, limit));
                for (var term : row.terms()) {
                    var share = Math.multiplyExact(price, term.weight());
                    reduced[term.variable()] = Math.subtractExact(reduced[term.variable()], share);
                }
            }
        }
        for (var index = 0; index < reduced.length; index++) {
            var variable = model.variables().get(index);
            var best = reduced[index] > 0 ? variable.ceiling() : variable.floor();
            bound = Math.addExact(bound, Math.multiplyExact(reduced[index], best));
        }
        return new DualBound(model, LongStream.of(reduced).boxed().toList(), bound);
    }

    private static long usable(Row row, long price) {
        var open = price > 0 ? row.ceiling() == Row.NO_CEILING : row.floor() == Row.NO_FLOOR;
        return open ? 0 : price;
    }

    /// Whether these prices show that a model whose variables earn nothing has no answer at all: something that earns
    /// nothing cannot earn less.
    boolean isContradiction() {
        return scaledBound < 0;
    }

    /// No values earn more than this.
    public long gain() {
        return Math.floorDiv(scaledBound, SCALE);
    }

    /// The same variables with only those values left that an answer earning at least `wanted` can have.
    public List<Variable> narrowedFor(long wanted) {
        var room = Math.max(0, scaledBound - wanted * SCALE);
        var narrowed = new ArrayList<Variable>();
        for (var index = 0; index < reduced.size(); index++) {
            narrowed.add(narrowed(model.variables().get(index), reduced.get(index), room));
        }
        return narrowed;
    }

    private static Variable narrowed(Variable variable, long reduced, long room) {
        if (reduced == 0) {
            return variable;
        }
        var steps = Math.min(room / Math.abs(reduced), variable.ceiling() - variable.floor());
        return reduced > 0
                ? new Variable(variable.ceiling() - steps, variable.ceiling(), variable.gain())
                : new Variable(variable.floor(), variable.floor() + steps, variable.gain());
    }
}
