package org.essaim.fair.engine;

import java.util.BitSet;
import java.util.stream.IntStream;

/// The variables of a [CompactModel] that were not decided yet at some moment, and what the decided ones add to
/// every row. Limits may go on narrowing; everything is counted in whole numbers.
final class OpenPart {

    final int[] open;
    private final CompactModel model;
    private final long[] decided;
    private final long decidedGain;

    OpenPart(CompactModel model, long[] floors, long[] ceilings) {
        this.model = model;
        open = IntStream.range(0, model.variables)
                .filter(index -> floors[index] < ceilings[index])
                .toArray();
        decided = new long[model.rows];
        var gain = 0L;
        for (var index = 0; index < model.variables; index++) {
            if (floors[index] >= ceilings[index] && floors[index] != 0) {
                gain += model.gains[index] * floors[index];
                for (var place = model.starts[index]; place < model.starts[index + 1]; place++) {
                    decided[model.rowOf[place]] += model.weights[place] * floors[index];
                }
            }
        }
        decidedGain = gain;
    }

    boolean holds(long[] values, long[] floors, long[] ceilings) {
        var sums = decided.clone();
        for (var index : open) {
            if (values[index] < floors[index] || values[index] > ceilings[index]) {
                return false;
            }
            for (var place = model.starts[index]; place < model.starts[index + 1]; place++) {
                sums[model.rowOf[place]] += model.weights[place] * values[index];
            }
        }
        for (var row = 0; row < model.rows; row++) {
            if (sums[row] < floors[model.variables + row] || sums[row] > ceilings[model.variables + row]) {
                return false;
            }
        }
        return true;
    }

    /// Rows that cannot break any more within the given limits.
    BitSet idleRows(long[] floors, long[] ceilings) {
        var least = decided.clone();
        var most = decided.clone();
        for (var index : open) {
            for (var place = model.starts[index]; place < model.starts[index + 1]; place++) {
                var atFloor = model.weights[place] * floors[index];
                var atCeiling = model.weights[place] * ceilings[index];
                least[model.rowOf[place]] += Math.min(atFloor, atCeiling);
                most[model.rowOf[place]] += Math.max(atFloor, atCeiling);
            }
        }
        var idle = new BitSet();
        for (var row = 0; row < model.rows; row++) {
            idle.set(row, least[row] >= floors[model.variables + row] && most[row] <= ceilings[model.variables + row]);
        }
        return idle;
    }

    /// The bound that these prices prove within the given limits, with what each open variable is worth after
    /// them; both counted in whole fractions of a gain.
    Bound bound(double[] prices, long[] floors, long[] ceilings) {
        var scale = model.scale();
        var rounded = new long[model.rows];
        var sum = Math.multiplyExact(decidedGain, scale);
        for (var row = 0; row < model.rows; row++) {
            var price = Math.round(prices[row] * scale);
            rounded[row] = price;
            if (price != 0) {
                var limit = price > 0 ? ceilings[model.variables + row] : floors[model.variables + row];
                sum = Math.addExact(sum, Math.multiplyExact(price, limit - decided[row]));
            }
        }
        var reduced = new long[open.length];
        for (var position = 0; position < open.length; position++) {
            var index = open[position];
            var worth = model.gains[index] * scale;
            for (var place = model.starts[index]; place < model.starts[index + 1]; place++) {
                var price = rounded[model.rowOf[place]];
                if (price != 0) {
                    worth = Math.subtractExact(worth, Math.multiplyExact(price, model.weights[place]));
                }
            }
            reduced[position] = worth;
            sum = Math.addExact(sum, Math.multiplyExact(worth, worth > 0 ? ceilings[index] : floors[index]));
        }
        return new Bound(sum, reduced, scale);
    }

    record Bound(long scaled, long[] reduced, long scale) {

        /// No values within the limits earn more.
        long gain() {
            return Math.floorDiv(scaled, scale);
        }

        /// How many units an open variable can be away from its better limit if at least `wanted` is to be
        /// earned.
        long steps(int position, long wanted) {
            return reduced[position] == 0
                    ? Long.MAX_VALUE
                    : Math.max(0, Math.subtractExact(scaled, Math.multiplyExact(wanted, scale)))
                            / Math.abs(reduced[position]);
        }
    }
}
