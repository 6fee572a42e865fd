package org.essaim.fair;

import java.util.BitSet;
import java.util.List;

/// The end of one lexicographic search.
sealed interface Found {

    /// The one best set, every stage proved. `prices` are a head start for variations of the same problem.
    record Optimum(BitSet chosen, long shortfall, long merit, int kept, List<Double> prices) implements Found {

        static Optimum of(IndexedProblem problem, BitSet chosen, long shortfall) {
            return new Optimum(chosen, shortfall, problem.merit(chosen), problem.kept(chosen), List.of());
        }
    }

    /// Not even without quotas is there a set.
    record Nothing() implements Found {}

    /// A stage could not be proved; merit beyond `bound` is known to be impossible.
    record Unfinished(BitSet best, long bound) implements Found {}
}
