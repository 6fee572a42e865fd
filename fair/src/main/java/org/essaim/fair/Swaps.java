package org.essaim.fair;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.essaim.fair.IndexedProblem.Group;

/// The sets that are one exchange away from a given one: which of them the hard rules allow, and what each does to the
/// quotas. Only the quotas of the two cases are counted again, so that all exchanges of a large call can be tried.
final class Swaps {

    private final IndexedProblem problem;
    private final int[][] memberships;
    private final BitSet fixed;

    Swaps(IndexedProblem problem) {
        this.problem = problem;
        this.memberships = IntStream.range(0, problem.size())
                .mapToObj(index -> IntStream.range(0, problem.groups().size())
                        .filter(position -> members(position).get(index))
                        .toArray())
                .toArray(int[][]::new);
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

    /// Exchanges of any two cases that people did not fix; `kept` is neither asked to leave nor to come.
    void around(BitSet set, int kept, Visit visit) {
        set.stream().filter(index -> index != kept).forEach(leaves -> replacements(set, leaves, kept, visit));
    }

    /// Exchanges that bring this case in, or take it out if it is in.
    void turning(BitSet set, int index, Visit visit) {
        if (set.get(index)) {
            replacements(set, index, -1, visit);
            return;
        }
        set.stream()
                .filter(leaves -> isFree(leaves) && isFree(index) && isAllowed(set, leaves, index))
                .forEach(leaves -> visit.swap(leaves, index));
    }

    private void replacements(BitSet set, int leaves, int kept, Visit visit) {
        if (isFree(leaves)) {
            IntStream.range(0, problem.size())
                    .filter(comes -> comes != kept && !set.get(comes) && isFree(comes))
                    .filter(comes -> isAllowed(set, leaves, comes))
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
