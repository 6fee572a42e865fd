package org.essaim.fair.engine;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/// The dual simplex method on a dense table, with limits on every variable and row, so that a solved program
/// can be asked again after limits have moved. Numbers are floating-point: it gives advice and prices, never a
/// proof.
final class Tableau {

    private static final double WIDE = 1e-7;
    private static final double PIVOT = 1e-7;
    private static final int DROPPED = Integer.MIN_VALUE;

    enum End {
        OPTIMAL,
        BELOW,
        IMPOSSIBLE,
        LOST
    }

    /// Variables and rows share one numbering: first the variables, then the rows.
    final double[] low;

    final double[] high;
    private final int total;
    private int height;
    private int width;
    private double[][] table;
    private double[] worth;
    private int[] basic;
    private int[] free;
    private double[] level;
    private double[] basicLevel;
    private final int[] columnOf;
    private double gain;
    private int pivots;
    private int brokenRow;

    private Tableau(int total) {
        this.total = total;
        low = new double[total];
        high = new double[total];
        columnOf = new int[total];
        table = new double[0][];
        worth = new double[0];
        basic = new int[0];
        free = new int[0];
        level = new double[0];
        basicLevel = new double[0];
    }

    static Tableau of(CompactModel model, double unit) {
        var made = new Tableau(model.variables + model.rows);
        made.size(model.rows, model.variables);
        for (var index = 0; index < made.total; index++) {
            made.low[index] = (double) model.floors[index];
            made.high[index] = (double) model.ceilings[index];
        }
        for (var index = 0; index < made.width; index++) {
            made.free[index] = index;
            made.columnOf[index] = index;
            made.worth[index] = (double) model.gains[index] / unit;
            for (var place = model.starts[index]; place < model.starts[index + 1]; place++) {
                made.table[model.rowOf[place]][index] += (double) model.weights[place];
            }
        }
        for (var row = 0; row < made.height; row++) {
            made.basic[row] = made.width + row;
            made.columnOf[made.width + row] = -1 - row;
        }
        made.settle();
        return made;
    }

    /// A copy within other limits, without the variables that can move no more and the rows that can break no
    /// more.
    Tableau core(int variables, long[] floors, long[] ceilings, BitSet idle) {
        var made = new Tableau(total);
        for (var index = 0; index < total; index++) {
            made.low[index] = (double) floors[index];
            made.high[index] = (double) ceilings[index];
        }
        Arrays.fill(made.columnOf, DROPPED);
        var columns = IntStream.range(0, width)
                .filter(column -> free[column] >= variables || floors[free[column]] < ceilings[free[column]])
                .toArray();
        var kept = IntStream.range(0, height)
                .filter(row -> basic[row] < variables || !idle.get(basic[row] - variables))
                .toArray();
        made.size(kept.length, columns.length);
        for (var column = 0; column < made.width; column++) {
            made.worth[column] = worth[columns[column]];
            made.free[column] = free[columns[column]];
            made.level[column] = level[columns[column]];
            made.columnOf[made.free[column]] = column;
        }
        for (var row = 0; row < made.height; row++) {
            made.basic[row] = basic[kept[row]];
            made.basicLevel[row] = basicLevel[kept[row]];
            made.columnOf[made.basic[row]] = -1 - row;
            var from = table[kept[row]];
            var to = made.table[row];
            for (var column = 0; column < made.width; column++) {
                to[column] = from[columns[column]];
            }
        }
        made.gain = gain;
        for (var column = 0; column < width; column++) {
            if (made.columnOf[free[column]] == DROPPED) {
                var step = made.low[free[column]] - level[column];
                if (step != 0) {
                    made.gain += worth[column] * step;
                    for (var row = 0; row < made.height; row++) {
                        made.basicLevel[row] += table[kept[row]][column] * step;
                    }
                }
            }
        }
        for (var column = 0; column < made.width; column++) {
            made.place(column);
        }
        return made;
    }

    private void size(int newHeight, int newWidth) {
        height = newHeight;
        width = newWidth;
        table = new double[height][width];
        worth = new double[width];
        free = new int[width];
        basic = new int[height];
        level = new double[width];
        basicLevel = new double[height];
    }

    /// Moves limits; a variable that stands at a limit moves with it.
    void limit(int index, double newLow, double newHigh) {
        low[index] = newLow;
        high[index] = newHigh;
        var column = columnOf[index];
        if (column >= 0) {
            place(column);
        }
    }

    private void place(int column) {
        var index = free[column];
        var better = worth[column] > 0 ? high[index] : worth[column] < 0 ? low[index] : level[column];
        move(column, Math.max(low[index], Math.min(high[index], better)));
    }

    private void move(int column, double to) {
        var step = to - level[column];
        if (step != 0) {
            for (var row = 0; row < height; row++) {
                basicLevel[row] += table[row][column] * step;
            }
            level[column] = to;
            gain += worth[column] * step;
        }
    }

    /// Counts all levels anew.
    private void settle() {
        gain = 0;
        for (var column = 0; column < width; column++) {
            var index = free[column];
            level[column] = worth[column] > 0 ? high[index] : low[index];
            gain += worth[column] * level[column];
        }
        for (var row = 0; row < height; row++) {
            var sum = 0.0;
            for (var column = 0; column < width; column++) {
                sum += table[row][column] * level[column];
            }
            basicLevel[row] = sum;
        }
    }

    int pivots() {
        return pivots;
    }

    double gain() {
        return gain;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /// Improves until no limit is broken, or until the gain has fallen below `cutOff`.
    End solve(double cutOff, int most) {
        for (var round = 0; round < most; round++) {
            if (gain < cutOff) {
                return End.BELOW;
            }
            var row = mostBroken();
            if (row < 0) {
                return End.OPTIMAL;
            }
            if (!repair(row)) {
                brokenRow = row;
                return End.IMPOSSIBLE;
            }
        }
        return End.LOST;
    }

    private int mostBroken() {
        var found = -1;
        var most = WIDE;
        for (var row = 0; row < height; row++) {
            var index = basic[row];
            var broken = Math.max(basicLevel[row] - high[index], low[index] - basicLevel[row]);
            if (broken > most) {
                most = broken;
                found = row;
            }
        }
        return found;
    }

    /// Variables that can help are passed, cheapest first, by going to their other limit; the one with which
    /// the row is whole again takes its place.
    private boolean repair(int row) {
        var values = table[row];
        var above = basicLevel[row] > high[basic[row]];
        var slope = above ? basicLevel[row] - high[basic[row]] : low[basic[row]] - basicLevel[row];
        var passed = new boolean[width];
        while (true) {
            var entering = -1;
            var cheapest = Double.POSITIVE_INFINITY;
            for (var column = 0; column < width; column++) {
                var value = values[column];
                if (value > PIVOT || value < -PIVOT) {
                    var index = free[column];
                    if (low[index] < high[index] && !passed[column]) {
                        var atHigh = level[column] >= high[index];
                        if ((value > 0 == above) == atHigh) {
                            var price = Math.abs(worth[column] / value);
                            if (price < cheapest - 1e-12
                                    || (price <= cheapest + 1e-12 && Math.abs(value) > Math.abs(values[entering]))) {
                                cheapest = Math.min(price, cheapest);
                                entering = column;
                            }
                        }
                    }
                }
            }
            if (entering < 0) {
                return false;
            }
            var index = free[entering];
            var reach = Math.abs(values[entering]) * (high[index] - low[index]);
            if (slope - reach <= WIDE) {
                for (var column = 0; column < width; column++) {
                    if (passed[column]) {
                        move(column, level[column] >= high[free[column]] ? low[free[column]] : high[free[column]]);
                    }
                }
                exchange(row, entering, above ? high[basic[row]] : low[basic[row]]);
                return true;
            }
            slope -= reach;
            passed[entering] = true;
        }
    }

    private void exchange(int row, int column, double to) {
        var pivotRow = table[row];
        var pivot = pivotRow[column];
        var step = (to - basicLevel[row]) / pivot;
        for (var other = 0; other < height; other++) {
            basicLevel[other] += table[other][column] * step;
        }
        gain += worth[column] * step;
        basicLevel[row] = level[column] + step;
        level[column] = to;

        for (var other = 0; other < width; other++) {
            pivotRow[other] /= -pivot;
        }
        pivotRow[column] = 1 / pivot;
        for (var other = 0; other < height; other++) {
            if (other != row) {
                add(table[other], pivotRow, column);
            }
        }
        add(worth, pivotRow, column);
        var leaving = basic[row];
        basic[row] = free[column];
        free[column] = leaving;
        columnOf[leaving] = column;
        columnOf[basic[row]] = -1 - row;
        pivots++;
    }

    private void add(double[] values, double[] pivotRow, int column) {
        var factor = values[column];
        if (factor != 0) {
            values[column] = 0;
            for (var other = 0; other < width; other++) {
                values[other] += factor * pivotRow[other];
            }
        }
    }

    /// The value of a variable now.
    double value(int index) {
        var column = columnOf[index];
        if (column == DROPPED) {
            return low[index];
        }
        return column >= 0 ? level[column] : basicLevel[-1 - column];
    }

    boolean isBasic(int index) {
        return columnOf[index] < 0 && columnOf[index] != DROPPED;
    }

    /// What moving a basic variable down to `floor` or up to `ceiling` costs at least.
    double penalty(int index, double to) {
        var row = -1 - columnOf[index];
        var values = table[row];
        var above = basicLevel[row] > to;
        var cheapest = Double.POSITIVE_INFINITY;
        for (var column = 0; column < width; column++) {
            var value = values[column];
            if (value > PIVOT || value < -PIVOT) {
                var other = free[column];
                if (low[other] < high[other]) {
                    var atHigh = level[column] >= high[other];
                    if ((value > 0 == above) == atHigh) {
                        cheapest = Math.min(cheapest, Math.abs(worth[column] / value));
                    }
                }
            }
        }
        return cheapest * Math.abs(basicLevel[row] - to);
    }

    /// One price per row of the model. After [End#IMPOSSIBLE] they are pushed along the contradiction until the
    /// bound that they prove lies below `cutOff`.
    double[] prices(int variables, double unit, End end, double cutOff) {
        var prices = new double[total - variables];
        for (var column = 0; column < width; column++) {
            if (free[column] >= variables) {
                prices[free[column] - variables] = worth[column] * unit;
            }
        }
        if (end == End.IMPOSSIBLE) {
            var broken = contradiction(variables);
            var missing = missing();
            var push = missing > WIDE / 10 ? 2 * (Math.max(0, gain - cutOff) + 1) / missing * unit : 0;
            for (var row = 0; row < prices.length; row++) {
                prices[row] += push * broken[row];
            }
        }
        return prices;
    }

    /// By how much the row that cannot be repaired stays broken at best.
    private double missing() {
        var index = basic[brokenRow];
        var above = basicLevel[brokenRow] > high[index];
        var sign = above ? 1 : -1;
        var best = 0.0;
        for (var column = 0; column < width; column++) {
            var value = table[brokenRow][column] * sign;
            best += value * ((value > 0 ? low[free[column]] : high[free[column]]) - level[column]);
        }
        return sign * (basicLevel[brokenRow] - (above ? high[index] : low[index])) + best;
    }

    /// The prices at which the row that cannot be repaired contradicts the others.
    double[] contradiction(int variables) {
        var prices = new double[total - variables];
        var index = basic[brokenRow];
        var sign = basicLevel[brokenRow] > high[index] ? 1 : -1;
        for (var column = 0; column < width; column++) {
            if (free[column] >= variables) {
                prices[free[column] - variables] = -sign * table[brokenRow][column];
            }
        }
        if (index >= variables) {
            prices[index - variables] = sign;
        }
        return prices;
    }
}
