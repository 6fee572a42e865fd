package org.essaim.fair.assignment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.essaim.fair.PublishedHash;

/// Who may read what, worked out from the problem: the order of proposals and readers is that of their
/// published hash, so that the order in which they were given decides nothing, and equal cases are told apart
/// by the salt alone.
final class Readings {

    /// One possible reading, with the reader's position.
    record Reading(int reviewer, Fit fit) {}

    private final AssignmentProblem problem;
    private final List<Proposal> proposals;
    private final List<Reviewer> reviewers;
    private final Map<String, Integer> proposalPositions = new HashMap<>();
    private final Map<String, Integer> reviewerPositions = new HashMap<>();
    private final Set<List<String>> declared = new HashSet<>();
    private final List<Set<String>> proposalBodies;
    private final List<Set<String>> reviewerBodies;
    private final List<Map<Integer, Boolean>> existing = new ArrayList<>();
    private final int[] fixedLoads;

    Readings(AssignmentProblem problem) {
        this.problem = problem;
        var hash = new PublishedHash(problem.salt());
        this.proposals = problem.proposals().stream()
                .sorted(Comparator.comparing((Proposal proposal) -> hash.digest("proposal " + proposal.id()))
                        .thenComparing(Proposal::id))
                .toList();
        this.reviewers = problem.reviewers().stream()
                .sorted(Comparator.comparing((Reviewer reviewer) -> hash.digest("reviewer " + reviewer.id()))
                        .thenComparing(Reviewer::id))
                .toList();
        for (var position = 0; position < proposals.size(); position++) {
            proposalPositions.put(proposals.get(position).id(), position);
            existing.add(new HashMap<>());
        }
        for (var position = 0; position < reviewers.size(); position++) {
            reviewerPositions.put(reviewers.get(position).id(), position);
        }
        this.proposalBodies = proposals.stream()
                .map(proposal -> Words.bodies(proposal.organisation(), proposal.networks()))
                .toList();
        this.reviewerBodies = reviewers.stream()
                .map(reviewer -> Words.bodies(reviewer.organisation(), reviewer.networks()))
                .toList();
        problem.conflicts().forEach(conflict -> declared.add(List.of(conflict.proposal(), conflict.reviewer())));
        this.fixedLoads = new int[reviewers.size()];
        if (problem.mode() != Mode.NEW) {
            problem.existing().forEach(this::remember);
        }
    }

    private void remember(Existing pair) {
        var reviewer = reviewerPositions.get(pair.reviewer());
        var proposal = proposalPositions.get(pair.proposal());
        if (reviewer != null && proposal != null) {
            existing.get(proposal).put(reviewer, problem.isFixed(pair));
            if (problem.isFixed(pair)) {
                fixedLoads[reviewer]++;
            }
        }
    }

    AssignmentProblem problem() {
        return problem;
    }

    List<Proposal> proposals() {
        return proposals;
    }

    List<Reviewer> reviewers() {
        return reviewers;
    }

    int proposal(String id) {
        return proposalPositions.getOrDefault(id, -1);
    }

    int reviewer(String id) {
        return reviewerPositions.getOrDefault(id, -1);
    }

    /// Places still to be filled once what is fixed is counted.
    int need(int proposal) {
        return Math.max(0, proposals.get(proposal).readers() - fixed(proposal).size());
    }

    int room(int reviewer) {
        return Math.max(0, reviewers.get(reviewer).limit() - fixedLoads[reviewer]);
    }

    int fixedLoad(int reviewer) {
        return fixedLoads[reviewer];
    }

    List<Integer> fixed(int proposal) {
        return existing.get(proposal).entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /// Whether an earlier assignment, which may be changed, had this pair.
    boolean wasThere(int proposal, int reviewer) {
        return Boolean.FALSE.equals(existing.get(proposal).get(reviewer));
    }

    boolean isFixed(int proposal, int reviewer) {
        return Boolean.TRUE.equals(existing.get(proposal).get(reviewer));
    }

    boolean conflict(int proposal, int reviewer) {
        return declared.contains(List.of(
                        proposals.get(proposal).id(), reviewers.get(reviewer).id()))
                || !Collections.disjoint(proposalBodies.get(proposal), reviewerBodies.get(reviewer));
    }

    Fit fit(int proposal, int reviewer) {
        return Fit.whatever(proposals.get(proposal), reviewers.get(reviewer));
    }

    /// Everyone who may still be asked, best fit first.
    List<Reading> open(int proposal) {
        var open = new ArrayList<Reading>();
        if (need(proposal) > 0) {
            for (var reviewer = 0; reviewer < reviewers.size(); reviewer++) {
                if (room(reviewer) > 0 && !isFixed(proposal, reviewer) && !conflict(proposal, reviewer)) {
                    var position = reviewer;
                    Fit.of(proposals.get(proposal), reviewers.get(reviewer))
                            .ifPresent(fit -> open.add(new Reading(position, fit)));
                }
            }
        }
        open.sort(Comparator.comparingInt((Reading reading) -> reading.fit().total())
                .reversed()
                .thenComparingInt(Reading::reviewer));
        return open;
    }

    int fixedService(int proposal) {
        return fixed(proposal).stream()
                .mapToInt(reviewer -> fit(proposal, reviewer).total())
                .sum();
    }
}
