package org.essaim.fair.assignment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What must hold before anything is assigned. A misspelt id in a conflict is refused, since ignoring it would
/// break the conflict without a word.
final class ProblemCheck {

    private final AssignmentProblem problem;
    private final List<AssignmentRefusal> refusals = new ArrayList<>();

    private ProblemCheck(AssignmentProblem problem) {
        this.problem = problem;
    }

    static List<AssignmentRefusal> of(AssignmentProblem problem) {
        return new ProblemCheck(problem).refusals();
    }

    private List<AssignmentRefusal> refusals() {
        ids("proposal", problem.proposals().stream().map(Proposal::id).toList());
        ids("reviewer", problem.reviewers().stream().map(Reviewer::id).toList());
        for (var proposal : problem.proposals()) {
            if (proposal.languages().isEmpty() || proposal.group().isEmpty()) {
                refusals.add(new AssignmentRefusal.NoLanguage(proposal.id()));
            }
            notNegative("proposal", proposal.id(), "the number of readers", proposal.readers());
        }
        problem.reviewers().forEach(reviewer -> notNegative("reviewer", reviewer.id(), "the limit", reviewer.limit()));
        var proposals = problem.proposals().stream().map(Proposal::id).collect(Collectors.toSet());
        var reviewers = problem.reviewers().stream().map(Reviewer::id).collect(Collectors.toSet());
        problem.conflicts()
                .forEach(pair -> known("a conflict", proposals, pair.proposal(), reviewers, pair.reviewer()));
        problem.existing()
                .forEach(pair ->
                        known("the existing assignment", proposals, pair.proposal(), reviewers, pair.reviewer()));
        if (refusals.isEmpty()) {
            existing();
        }
        return refusals;
    }

    private void ids(String kind, List<String> ids) {
        var seen = new HashSet<String>();
        var told = new HashSet<String>();
        for (var position = 0; position < ids.size(); position++) {
            var id = ids.get(position);
            if (id.isBlank()) {
                refusals.add(new AssignmentRefusal.BlankId(kind, position + 1));
            } else if (!seen.add(id) && told.add(id)) {
                refusals.add(new AssignmentRefusal.DuplicateId(kind, id));
            }
        }
    }

    private void notNegative(String kind, String id, String what, int number) {
        if (number < 0) {
            refusals.add(new AssignmentRefusal.Negative(kind, id, what, number));
        }
    }

    private void known(String where, Set<String> proposals, String proposal, Set<String> reviewers, String reviewer) {
        if (!proposals.contains(proposal)) {
            refusals.add(new AssignmentRefusal.Unknown(where, "proposal", proposal));
        }
        if (!reviewers.contains(reviewer)) {
            refusals.add(new AssignmentRefusal.Unknown(where, "reviewer", reviewer));
        }
    }

    private void existing() {
        var seen = new HashSet<List<String>>();
        var readings = new Readings(problem);
        for (var pair : problem.existing()) {
            if (!seen.add(List.of(pair.proposal(), pair.reviewer()))) {
                refusals.add(new AssignmentRefusal.ExistingTwice(pair.proposal(), pair.reviewer()));
            }
            var proposal = readings.proposal(pair.proposal());
            var reviewer = readings.reviewer(pair.reviewer());
            if (problem.isFixed(pair) && readings.conflict(proposal, reviewer)) {
                refusals.add(new AssignmentRefusal.FixedConflict(pair.proposal(), pair.reviewer()));
            }
        }
    }
}
