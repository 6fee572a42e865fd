package org.essaim.fair.assignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Tries every assignment of a tiny question: the slow truth. What is never short is found by its definition: a
/// proposal that every assignment with the fewest missing places serves completely.
final class EveryAssignment {

    private final AssignmentProblem problem;
    private final List<List<Pair>> all = new ArrayList<>();
    private final Map<String, Integer> limits = new HashMap<>();
    private final Map<String, Integer> needs = new HashMap<>();
    private final List<Pair> fixed = new ArrayList<>();
    private final List<Pair> possible = new ArrayList<>();

    EveryAssignment(AssignmentProblem problem) {
        this.problem = problem;
        problem.reviewers().forEach(reviewer -> limits.put(reviewer.id(), reviewer.limit()));
        problem.proposals().forEach(proposal -> needs.put(proposal.id(), proposal.readers()));
        var figures = new Figures(problem, List.of());
        for (var proposal : problem.proposals()) {
            for (var reviewer : problem.reviewers()) {
                var before = problem.existing().stream()
                        .filter(pair -> pair.proposal().equals(proposal.id())
                                && pair.reviewer().equals(reviewer.id()))
                        .findFirst();
                var isFixed = before.isPresent() && problem.isFixed(before.get());
                var pair = new Pair(
                        proposal.id(),
                        reviewer.id(),
                        Fit.whatever(proposal, reviewer),
                        isFixed,
                        problem.mode() != Mode.NEW && before.isPresent() && !isFixed);
                if (isFixed) {
                    fixed.add(pair);
                    limits.merge(reviewer.id(), -1, Integer::sum);
                    needs.merge(proposal.id(), -1, Integer::sum);
                } else if (Fit.of(proposal, reviewer).isPresent() && !figures.isConflict(proposal, reviewer)) {
                    possible.add(pair);
                }
            }
        }
        extend(0, new ArrayList<>(fixed));
    }

    private void extend(int position, List<Pair> chosen) {
        if (position == possible.size()) {
            all.add(List.copyOf(chosen));
            return;
        }
        extend(position + 1, chosen);
        var pair = possible.get(position);
        if (limits.getOrDefault(pair.reviewer(), 0) > 0 && needs.getOrDefault(pair.proposal(), 0) > 0) {
            limits.merge(pair.reviewer(), -1, Integer::sum);
            needs.merge(pair.proposal(), -1, Integer::sum);
            chosen.add(pair);
            extend(position + 1, chosen);
            chosen.removeLast();
            limits.merge(pair.reviewer(), 1, Integer::sum);
            needs.merge(pair.proposal(), 1, Integer::sum);
        }
    }

    AssignmentObjective best() {
        var most = all.stream().mapToInt(List::size).max().orElse(0);
        var fullest = all.stream()
                .filter(pairs -> pairs.size() == most)
                .map(pairs -> new Figures(problem, pairs))
                .toList();
        Set<String> safe = new HashSet<>();
        for (var proposal : problem.proposals()) {
            if (needs.getOrDefault(proposal.id(), 0) > 0
                    && fullest.stream().allMatch(figures -> figures.missing(proposal) == 0)) {
                safe.add(proposal.id());
            }
        }
        return fullest.stream()
                .map(figures -> figures.objective(safe))
                .min(AssignmentObjective::compareTo)
                .orElseThrow();
    }
}
