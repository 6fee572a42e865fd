package org.essaim.fair;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.essaim.fair.IndexedProblem.Group;

/// The sets that are one exchange away from a given one: which of them the hard rules allow, and what each does
/// to the quotas. Only the quotas of the two cases are counted again, so that all exchanges of a large call can
/// be tried.
final class Swaps {

    private final IndexedProblem problem;
    private final int[][] memberships;
    private final long[][] words;
    private final long[] merits;
    private final BitSet fixed;

    Swaps(IndexedProblem problem) {
        this.problem = problem;
        this.memberships = IntStream.range(0, problem.size())
                .mapToObj(index -> IntStream.range(0, problem.groups().size())
                        .filter(position -> members(position).get(index))
                        .toArray())
                .toArray(int[][]::new);
        this.words = IntStream.range(0, problem.size())
                .mapToObj(index -> words(IntStream.of(memberships[index])))
                .toArray(long[][]::new);
        this.merits =
                IntStream.range(0, problem.size()).mapToLong(problem::merit).toArray();
        this.fixed = (BitSet) problem.fixedIn().clone();
        this.fixed.or(problem.fixedOut());
    }

    /// One group whose count moves when a case leaves and another comes.
    interface Touched {
        void group(int position, int before, int after);
    }

    /// One exchange that the hard rules allow.
    interface Visit {
        void swap(int leaves, int comes);
    }

    /// Exchanges of any two cases that people did not fix which gain at least `gain` and leave one of the
    /// `suspected` quotas outside its limits; `kept` is neither asked to leave nor to come.
    void breaking(BitSet set, int kept, BitSet suspected, long gain, Visit visit) {
        var got = got(set);
        var losing = edges(suspected, got, -1);
        var growing = edges(suspected, got, 1);
        var coming = IntStream.range(0, problem.size())
                .filter(index -> index != kept && !set.get(index) && isFree(index))
                .toArray();
        set.stream().filter(index -> index != kept && isFree(index)).forEach(leaves -> {
            var least = merits[leaves] + gain;
            for (var comes : coming) {
                if (merits[comes] >= least
                        && breaks(words[leaves], words[comes], losing, growing)
                        && isAllowed(set, leaves, comes)) {
                    visit.swap(leaves, comes);
                }
            }
        });
    }

    /// Quotas that stand outside their limits after one case more or less.
    private long[] edges(BitSet suspected, int[] got, int step) {
        return words(suspected.stream().filter(position -> shortfall(position, got[position] + step) > 0));
    }

    private long[] words(IntStream positions) {
        var set = new long[(problem.groups().size() + Long.SIZE - 1) / Long.SIZE];
        positions.forEach(position -> set[position / Long.SIZE] |= 1L << position);
        return set;
    }

    private static boolean breaks(long[] leaves, long[] comes, long[] losing, long[] growing) {
        for (var word = 0; word < leaves.length; word++) {
            if (((leaves[word] & ~comes[word] & losing[word]) | (comes[word] & ~leaves[word] & growing[word])) != 0) {
                return true;
            }
        }
        return false;
    }

    /// Exchanges that bring this case in, or take it out if it is in.
    void turning(BitSet set, int index, Visit visit) {
        if (set.get(index)) {
            replacements(set, index, visit);
            return;
        }
        set.stream()
                .filter(leaves -> isFree(leaves) && isFree(index) && isAllowed(set, leaves, index))
                .forEach(leaves -> visit.swap(leaves, index));
    }

    private void replacements(BitSet set, int leaves, Visit visit) {
        if (isFree(leaves)) {
            IntStream.range(0, problem.size())
                    .filter(comes -> !set.get(comes) && isFree(comes) && isAllowed(set, leaves, comes))
                    .forEach(comes -> visit.swap(leaves, comes));
        }
    }

    private boolean isFree(int index) {
        return !fixed.get(index);
    }

    private boolean isAllowed(BitSet set, int leaves, int comes) {
        for (int sibling : problem.siblings(comes)) {
            if (sibling != leaves && set.get(sibling)) {
                return false;
            }
        }
        return true;
    }

    int[] got(BitSet set) {
        return problem.groups().stream()
                .mapToInt(group -> IndexedProblem.got(group, set))
                .toArray();
    }

    void touched(int[] got, int leaves, int comes, Touched touched) {
        for (var position : memberships[leaves]) {
            if (!members(position).get(comes)) {
                touched.group(position, got[position], got[position] - 1);
            }
        }
        for (var position : memberships[comes]) {
            if (!members(position).get(leaves)) {
                touched.group(position, got[position], got[position] + 1);
            }
        }
    }

    long shortfall(int position, int count) {
        var quota = group(position).quota();
        return (long) quota.weight() * (quota.shortBy(count) + quota.overBy(count));
    }

    /// How much the weighted shortfall grows.
    long change(int[] got, int leaves, int comes) {
        var change = new long[1];
        touched(
                got,
                leaves,
                comes,
                (position, before, after) -> change[0] += shortfall(position, after) - shortfall(position, before));
        return change[0];
    }

    private Group group(int position) {
        return problem.groups().get(position);
    }

    private BitSet members(int position) {
        return group(position).members();
    }
}
