package org.essaim.fair.assignment;

import java.util.List;

/// The whole question. Nothing else decides the answer, and the order of its lists leaves no trace in it.
public record AssignmentProblem(
        List<Proposal> proposals,
        List<Reviewer> reviewers,
        List<Conflict> conflicts,
        List<Existing> existing,
        Mode mode,
        String salt) {

    public AssignmentProblem {
        proposals = List.copyOf(proposals);
        reviewers = List.copyOf(reviewers);
        conflicts = List.copyOf(conflicts);
        existing = List.copyOf(existing);
    }

    public static AssignmentProblem of(List<Proposal> proposals, List<Reviewer> reviewers, List<Conflict> conflicts) {
        return new AssignmentProblem(proposals, reviewers, conflicts, List.of(), Mode.NEW, "");
    }

    boolean isFixed(Existing pair) {
        return switch (mode) {
            case NEW -> false;
            case TOP_UP -> true;
            case ADJUST -> pair.fixed();
        };
    }
}
