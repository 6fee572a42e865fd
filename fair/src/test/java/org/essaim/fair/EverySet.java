package org.essaim.fair;

import java.util.BitSet;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Every set of a small call, judged by the published order: the truth for thousands of calls in a few seconds.
record EverySet(IndexedProblem problem) {

    Optional<BitSet> best() {
        return allowed()
                .min(Comparator.comparingLong((BitSet set) -> problem.shortfall(set))
                        .thenComparing(Comparator.comparingLong((BitSet set) -> problem.merit(set))
                                .reversed())
                        .thenComparing(Comparator.comparingInt((BitSet set) -> problem.kept(set))
                                .reversed())
                        .thenComparing(this::compareDraws));
    }

    /// Whether another set is as good and even draws the same first number.
    boolean isDrawnTwice(BitSet best) {
        return allowed()
                        .filter(set -> problem.shortfall(set) == problem.shortfall(best)
                                && problem.merit(set) == problem.merit(best)
                                && problem.kept(set) == problem.kept(best)
                                && drawn(set, 0) == drawn(best, 0))
                        .count()
                > 1;
    }

    private Stream<BitSet> allowed() {
        return IntStream.range(0, 1 << problem.size())
                .filter(mask -> Integer.bitCount(mask) == problem.places())
                .mapToObj(mask -> BitSet.valueOf(new long[] {mask}))
                .filter(this::isAllowed);
    }

    private boolean isAllowed(BitSet set) {
        return IndexedProblem.minus(problem.fixedIn(), set).isEmpty()
                && !set.intersects(problem.fixedOut())
                && set.stream()
                        .allMatch(index -> problem.siblings(index).stream().noneMatch(set::get));
    }

    private int compareDraws(BitSet left, BitSet right) {
        return IntStream.range(0, PublishedHash.ROUNDS)
                .map(round -> Long.compare(drawn(left, round), drawn(right, round)))
                .filter(order -> order != 0)
                .findFirst()
                .orElse(0);
    }

    private long drawn(BitSet set, int round) {
        return set.stream()
                .mapToLong(index -> PublishedHash.drawn(problem.digests().get(index), round))
                .sum();
    }
}
