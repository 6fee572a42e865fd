package org.essaim.fair;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Adds up rules with weights and asks how much of the sum any set can reach at most: the best case of each
/// organisation, then the best of those. If the rules ask for more, they cannot hold together. Plain counting,
/// without a solver.
record Contradiction(SelectionProblem problem, List<Rule> rules, List<Long> weights) {

    boolean isProved() {
        var in = new HashSet<String>();
        var out = new HashSet<String>();
        var wanted = 0L;
        for (var number = 0; number < rules.size(); number++) {
            var weight = weights.get(number);
            if (weight < 0) {
                return false;
            }
            switch (rules.get(number)) {
                case Rule.AtLeast rule -> wanted += weight * rule.min();
                case Rule.AtMost rule -> wanted -= weight * rule.max();
                case Rule.FixedIn(String id) -> in.add(id);
                case Rule.FixedOut(String id) -> out.add(id);
            }
        }
        return isBeyondReach(in, out, wanted);
    }

    private boolean isBeyondReach(HashSet<String> in, HashSet<String> out, long wanted) {
        var free = problem.places();
        var reached = 0L;
        var taken = new HashSet<String>();
        for (var candidate : problem.candidates()) {
            if (in.contains(candidate.id())) {
                free--;
                reached += worth(candidate);
                if (!candidate.organisation().isEmpty() && !taken.add(candidate.organisation())) {
                    return true;
                }
            }
        }
        var best = new HashMap<String, Long>();
        for (var candidate : problem.candidates()) {
            if (!in.contains(candidate.id())
                    && !out.contains(candidate.id())
                    && !taken.contains(candidate.organisation())) {
                var name = candidate.organisation().isEmpty()
                        ? "case " + candidate.id()
                        : "organisation " + candidate.organisation();
                best.merge(name, worth(candidate), Math::max);
            }
        }
        return free < 0 || best.size() < free || reached + top(best, free) < wanted;
    }

    private static long top(Map<String, Long> best, int free) {
        return best.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(free)
                .mapToLong(Long::longValue)
                .sum();
    }

    private long worth(Candidate candidate) {
        var sum = 0L;
        for (var number = 0; number < rules.size(); number++) {
            sum += switch (rules.get(number)) {
                case Rule.AtLeast(String attribute, String value, int _) ->
                    candidate.has(attribute, value) ? weights.get(number) : 0;
                case Rule.AtMost(String attribute, String value, int _) ->
                    candidate.has(attribute, value) ? -weights.get(number) : 0;
                case Rule.FixedIn _, Rule.FixedOut _ -> 0;
            };
        }
        return sum;
    }
}
