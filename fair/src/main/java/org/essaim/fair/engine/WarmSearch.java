package org.essaim.fair.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Branch and bound that starts from a solved program and stays in its table. Every branch is closed by prices
/// that are counted again in whole numbers ([CompactModel.Bound]); what floating-point numbers say only decides
/// where to look.
final class WarmSearch {

    private static final int MOST_PIVOTS = 5_000;
    private static final int SMALL = 16;
    private static final double WHOLE = 1e-6;

    /// At least `wanted` is to be earned. It matters whether values that differ from the best in the first `unique` of
    /// them earn as much; with `any` the first values that earn enough will do.
    record Aim(long wanted, int unique, boolean any, int mostNodes, TimeLimit limit) {}

    private final CompactModel model;
    private final double unit;
    private final Aim aim;
    private long[] floors = new long[0];
    private long[] ceilings = new long[0];
    private long wanted;
    private int nodes;
    private long @Nullable [] best;
    private boolean tied;
    private boolean complete = true;
    private int[] moved = new int[256];
    private long[] before = new long[512];
    private int trail;

    WarmSearch(CompactModel model, double unit, Aim aim) {
        this.model = model;
        this.unit = unit;
        this.aim = aim;
        this.wanted = aim.wanted();
    }

    /// Looks at everything within the limits that `bound` leaves open.
    void within(OpenPart part, OpenPart.Bound bound, long[] outerFloors, long[] outerCeilings, Tableau solved) {
        floors = outerFloors.clone();
        ceilings = outerCeilings.clone();
        for (var position = 0; position < part.open.length; position++) {
            var index = part.open[position];
            var steps = Math.min(bound.steps(position, wanted), ceilings[index] - floors[index]);
            if (bound.reduced()[position] > 0) {
                floors[index] = ceilings[index] - steps;
            } else {
                ceilings[index] = floors[index] + steps;
            }
        }
        try {
            explore(core(solved));
        } catch (ArithmeticException _) {
            complete = false;
        }
    }

    /// A table with the variables that are open in it.
    private record Core(Tableau tableau, OpenPart part) {}

    private Core core(Tableau whole) {
        var part = new OpenPart(model, floors, ceilings);
        return new Core(whole.core(model.variables, floors, ceilings, part.idleRows(floors, ceilings)), part);
    }

    boolean isProved() {
        return complete && !tied;
    }

    long @Nullable [] best() {
        return best;
    }

    private void explore(Core core) {
        if (tied || !complete || (aim.any() && best != null)) {
            return;
        }
        if (nodes++ >= aim.mostNodes() || aim.limit().isOver()) {
            complete = false;
            return;
        }
        var cutOff = ((double) wanted - 0.5) / unit;
        var end = core.tableau().solve(cutOff, MOST_PIVOTS);
        var prices = core.tableau().prices(model.variables, unit, end, cutOff);
        var bound = core.part().bound(prices, floors, ceilings);
        if (bound.gain() < wanted) {
            return;
        }
        var mark = trail;
        var open = narrow(bound, core);
        if (core.part().open.length > SMALL && 2 * open < core.part().open.length) {
            var smaller = core(core.tableau());
            var still = smaller.tableau().solve(cutOff, MOST_PIVOTS) == Tableau.End.OPTIMAL;
            branch(smaller, still && end == Tableau.End.OPTIMAL);
        } else {
            branch(core, end == Tableau.End.OPTIMAL);
        }
        undo(mark, core);
    }

    private int narrow(OpenPart.Bound bound, Core core) {
        var open = 0;
        for (var position = 0; position < core.part().open.length; position++) {
            var index = core.part().open[position];
            var width = ceilings[index] - floors[index];
            if (width > 0) {
                var steps = bound.steps(position, wanted);
                if (steps < width && bound.reduced()[position] > 0) {
                    limit(index, ceilings[index] - steps, ceilings[index], core);
                } else if (steps < width) {
                    limit(index, floors[index], floors[index] + steps, core);
                }
                open += steps > 0 ? 1 : 0;
            }
        }
        return open;
    }

    private void branch(Core core, boolean solved) {
        var chosen = solved ? mostTelling(core) : -1;
        if (chosen < 0) {
            improve(core);
            chosen = anyOpen(core);
        }
        if (chosen >= 0) {
            var value = core.tableau().value(chosen);
            var below = Math.clamp((long) Math.floor(value + WHOLE), floors[chosen], ceilings[chosen] - 1);
            var upFirst = value - (double) below > 0.5;
            child(chosen, below, upFirst, core);
            child(chosen, below, !upFirst, core);
        }
    }

    private void child(int index, long below, boolean up, Core core) {
        var mark = trail;
        if (up) {
            limit(index, below + 1, ceilings[index], core);
        } else {
            limit(index, floors[index], below, core);
        }
        explore(core);
        undo(mark, core);
    }

    /// The variable that is not whole whose rounding costs most either way.
    private int mostTelling(Core core) {
        var found = -1;
        var most = -1.0;
        var tableau = core.tableau();
        for (var index : core.part().open) {
            if (floors[index] < ceilings[index] && tableau.isBasic(index)) {
                var value = tableau.value(index);
                var below = Math.floor(value + WHOLE);
                if (value - below > WHOLE) {
                    var down = Math.min(1e9, tableau.penalty(index, below));
                    var up = Math.min(1e9, tableau.penalty(index, below + 1));
                    var telling = Math.min(down, up) + 0.1 * Math.max(down, up);
                    if (telling > most) {
                        most = telling;
                        found = index;
                    }
                }
            }
        }
        return found;
    }

    private int anyOpen(Core core) {
        for (var index : core.part().open) {
            if (floors[index] < ceilings[index]) {
                return index;
            }
        }
        return -1;
    }

    private void improve(Core core) {
        var values = Arrays.copyOf(floors, model.variables);
        for (var index : core.part().open) {
            values[index] = Math.clamp(Math.round(core.tableau().value(index)), floors[index], ceilings[index]);
        }
        if (core.part().holds(values, floors, ceilings)) {
            var gain = model.gain(values);
            if (gain >= wanted) {
                if (best != null && gain == model.gain(best) && !sameStart(best, values)) {
                    tied = true;
                }
                best = values;
                wanted = aim.unique() > 0 ? gain : gain + 1;
            }
        }
    }

    private boolean sameStart(long[] left, long[] right) {
        return Arrays.equals(left, 0, aim.unique(), right, 0, aim.unique());
    }

    private void limit(int index, long floor, long ceiling, Core core) {
        if (trail == moved.length) {
            moved = Arrays.copyOf(moved, 2 * trail);
            before = Arrays.copyOf(before, 4 * trail);
        }
        moved[trail] = index;
        before[2 * trail] = floors[index];
        before[2 * trail + 1] = ceilings[index];
        trail++;
        floors[index] = floor;
        ceilings[index] = ceiling;
        core.tableau().limit(index, (double) floor, (double) ceiling);
    }

    private void undo(int mark, Core core) {
        while (trail > mark) {
            trail--;
            var index = moved[trail];
            floors[index] = before[2 * trail];
            ceilings[index] = before[2 * trail + 1];
            core.tableau().limit(index, (double) floors[index], (double) ceilings[index]);
        }
    }
}
