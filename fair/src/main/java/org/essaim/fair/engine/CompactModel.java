package org.essaim.fair.engine;

import java.util.Arrays;
import java.util.List;

/// A [Model] as arrays, for questions that differ from each other in a few limits only. Every row has two
/// limits, so that any price on it gives a true bound.
final class CompactModel {

    private static final double SAFE = 1L << 61;
    private static final double PRICES_PER_GAIN = 16;

    final int variables;
    final int rows;
    final long[] gains;
    final int[] starts;
    final int[] rowOf;
    final long[] weights;
    private final long scale;

    /// Limits of the variables, then of the rows.
    final long[] floors;

    final long[] ceilings;

    private final long[] leastOfRow;
    private final long[] mostOfRow;

    CompactModel(Model model) {
        variables = model.variables().size();
        rows = model.rows().size();
        gains = model.variables().stream().mapToLong(Variable::gain).toArray();
        floors = new long[variables + rows];
        ceilings = new long[variables + rows];
        starts = new int[variables + 1];
        for (var index = 0; index < variables; index++) {
            floors[index] = model.variables().get(index).floor();
            ceilings[index] = model.variables().get(index).ceiling();
        }
        model.rows().forEach(row -> row.terms().forEach(term -> starts[term.variable() + 1]++));
        for (var index = 0; index < variables; index++) {
            starts[index + 1] += starts[index];
        }
        rowOf = new int[starts[variables]];
        weights = new long[starts[variables]];
        var next = starts.clone();
        leastOfRow = new long[rows];
        mostOfRow = new long[rows];
        for (var position = 0; position < rows; position++) {
            var least = 0L;
            var most = 0L;
            var row = model.rows().get(position);
            for (var term : row.terms()) {
                var place = next[term.variable()]++;
                rowOf[place] = position;
                weights[place] = term.weight();
                var atFloor = term.weight() * floors[term.variable()];
                var atCeiling = term.weight() * ceilings[term.variable()];
                least += Math.min(atFloor, atCeiling);
                most += Math.max(atFloor, atCeiling);
            }
            leastOfRow[position] = least;
            mostOfRow[position] = most;
            floors[variables + position] = floorOf(position, row.floor());
            ceilings[variables + position] = ceilingOf(position, row.ceiling());
        }
        scale = largestSafeScale();
    }

    /// A limit that the row has anyhow takes the place of one that says less.
    long floorOf(int row, long floor) {
        return Math.max(leastOfRow[row], floor);
    }

    long ceilingOf(int row, long ceiling) {
        return Math.min(mostOfRow[row], ceiling);
    }

    private long largestSafeScale() {
        var largest = 1.0;
        for (var index = 0; index < variables; index++) {
            var size = Math.max(Math.abs((double) floors[index]), Math.abs((double) ceilings[index]));
            largest += Math.abs((double) gains[index]) * Math.max(1, size);
        }
        var room = SAFE / (largest * PRICES_PER_GAIN);
        return room < 1 ? 0 : Long.highestOneBit((long) Math.min(room, 1 << 22));
    }

    /// False where gains are so large that sums would not be exact.
    boolean isExact() {
        return scale > 0;
    }

    double largestGain() {
        var largest = 1.0;
        for (var gain : gains) {
            largest = Math.max(largest, Math.abs((double) gain));
        }
        return largest;
    }

    long gain(long[] values) {
        var sum = 0L;
        for (var index = 0; index < variables; index++) {
            sum += gains[index] * values[index];
        }
        return sum;
    }

    long scale() {
        return scale;
    }

    static List<Long> list(long[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
