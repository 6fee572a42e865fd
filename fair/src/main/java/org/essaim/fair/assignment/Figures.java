package org.essaim.fair.assignment;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Everything that can be counted about a list of pairs from the question alone. It knows nothing of flows or
/// networks, so that what was found is counted again in another way.
final class Figures {

    private final AssignmentProblem problem;
    private final List<Pair> pairs;
    private final Map<String, Proposal> proposals;
    private final Map<String, Integer> readers = new HashMap<>();
    private final Map<String, Integer> loads = new HashMap<>();
    private final Set<List<String>> together = new HashSet<>();
    private final Set<List<String>> declared = new HashSet<>();

    Figures(AssignmentProblem problem, List<Pair> pairs) {
        this.problem = problem;
        this.pairs = pairs;
        this.proposals = problem.proposals().stream().collect(Collectors.toMap(Proposal::id, Function.identity()));
        for (var pair : pairs) {
            readers.merge(pair.proposal(), 1, Integer::sum);
            loads.merge(pair.reviewer(), 1, Integer::sum);
            together.add(List.of(pair.proposal(), pair.reviewer()));
        }
        problem.conflicts().forEach(conflict -> declared.add(List.of(conflict.proposal(), conflict.reviewer())));
    }

    AssignmentObjective objective(Set<String> safe) {
        var unfilled = 0;
        var unevenness = 0L;
        for (var proposal : problem.proposals()) {
            var missing = missing(proposal);
            unfilled += missing;
            unevenness += (long) missing * missing;
        }
        var sums = new HashMap<String, Long>();
        safe.forEach(id -> sums.put(id, 0L));
        pairs.stream()
                .filter(pair -> safe.contains(pair.proposal()))
                .forEach(pair -> sums.merge(pair.proposal(), (long) pair.fit().total(), Long::sum));
        var given = pairs.stream().filter(pair -> !pair.fixed()).toList();
        return new AssignmentObjective(
                unfilled,
                unevenness,
                sums.values().stream().min(Comparator.naturalOrder()),
                problem.mode() == Mode.ADJUST
                        ? Math.toIntExact(given.stream().filter(Pair::kept).count())
                        : 0,
                given.stream().mapToLong(pair -> pair.fit().total()).sum(),
                loads.values().stream().mapToLong(load -> (long) load * load).sum(),
                links());
    }

    private int links() {
        return Math.toIntExact(pairs.stream()
                .map(pair -> List.of(
                        pair.reviewer(),
                        Optional.ofNullable(proposals.get(pair.proposal()))
                                .map(Proposal::group)
                                .orElse("")))
                .distinct()
                .count());
    }

    int missing(Proposal proposal) {
        return Math.max(0, proposal.readers() - readers.getOrDefault(proposal.id(), 0));
    }

    int readers(String proposal) {
        return readers.getOrDefault(proposal, 0);
    }

    List<Load> loads() {
        return problem.reviewers().stream()
                .map(reviewer -> new Load(reviewer.id(), loads.getOrDefault(reviewer.id(), 0), reviewer.limit()))
                .sorted(Comparator.comparing(Load::reviewer))
                .toList();
    }

    Optional<Shortage> shortage(Proposal proposal) {
        var missing = missing(proposal);
        if (missing == 0) {
            return Optional.empty();
        }
        var canRead = problem.reviewers().stream()
                .filter(reviewer -> Fit.of(proposal, reviewer).isPresent() || isReading(proposal, reviewer))
                .toList();
        var eligible = canRead.stream()
                .filter(reviewer -> !isConflict(proposal, reviewer))
                .toList();
        var full = eligible.stream()
                .filter(reviewer ->
                        !isReading(proposal, reviewer) && loads.getOrDefault(reviewer.id(), 0) >= reviewer.limit())
                .count();
        return Optional.of(new Shortage(
                proposal.id(),
                String.join("|", proposal.languages()),
                proposal.readers(),
                missing,
                canRead.size(),
                canRead.size() - eligible.size(),
                eligible.size(),
                Math.toIntExact(full)));
    }

    private boolean isReading(Proposal proposal, Reviewer reviewer) {
        return together.contains(List.of(proposal.id(), reviewer.id()));
    }

    boolean isConflict(Proposal proposal, Reviewer reviewer) {
        return declared.contains(List.of(proposal.id(), reviewer.id()))
                || !Collections.disjoint(
                        Words.bodies(proposal.organisation(), proposal.networks()),
                        Words.bodies(reviewer.organisation(), reviewer.networks()));
    }
}
