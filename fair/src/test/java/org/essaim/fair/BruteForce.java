package org.essaim.fair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Tries every set of a small problem: the slow truth that the engines are measured against.
record BruteForce(SelectionProblem problem) {

    record Judged(List<String> ids, Objective objective, int kept, List<Integer> drawn) {}

    Optional<Judged> best() {
        var checker = new SelectionChecker(problem);
        var best = Comparator.comparingLong((Judged set) -> set.objective().shortfall())
                .thenComparing(
                        Comparator.comparingLong((Judged set) -> set.objective().merit())
                                .reversed())
                .thenComparing(Comparator.comparingInt(Judged::kept).reversed())
                .thenComparing(Judged::drawn, BruteForce::compareDraws);
        return sets().stream()
                .filter(ids -> checker.checkRules(ids).isEmpty())
                .map(ids -> judged(ids, checker))
                .min(best);
    }

    private Judged judged(List<String> ids, SelectionChecker checker) {
        var kept = new HashSet<>(problem.draft());
        kept.retainAll(ids);
        return new Judged(ids, checker.objective(ids), kept.size(), drawn(ids));
    }

    private List<Integer> drawn(List<String> ids) {
        var hash = new PublishedHash(problem.salt());
        var sums = new ArrayList<Integer>();
        for (var start = 0; start < 64; start += 4) {
            var sum = 0;
            for (var id : ids) {
                sum += Integer.parseInt(hash.digest(id).substring(start, start + 4), 16);
            }
            sums.add(sum);
        }
        return sums;
    }

    private static int compareDraws(List<Integer> left, List<Integer> right) {
        for (var round = 0; round < left.size(); round++) {
            var order = Integer.compare(left.get(round), right.get(round));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private List<List<String>> sets() {
        var ids = problem.candidates().stream().map(Candidate::id).sorted().toList();
        var sets = new ArrayList<List<String>>();
        for (var mask = 0; mask < 1 << ids.size(); mask++) {
            if (Integer.bitCount(mask) == problem.places()) {
                var set = new ArrayList<String>();
                for (var index = 0; index < ids.size(); index++) {
                    if (((mask >> index) & 1) == 1) {
                        set.add(ids.get(index));
                    }
                }
                sets.add(set);
            }
        }
        return sets;
    }
}
