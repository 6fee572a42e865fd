package org.essaim.fair;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// All that decides a selection, and nothing else: the order of the lists has no influence. `draft` is the set shown
/// last (empty if none), `salt` the published value that separates equals. A contradictory problem can be built; it
/// is refused by name when solved.
public record SelectionProblem(
        List<Candidate> candidates, int places, List<Quota> quotas, List<Pin> pins, Set<String> draft, String salt) {

    public SelectionProblem {
        candidates = List.copyOf(candidates);
        quotas = List.copyOf(quotas);
        pins = List.copyOf(pins);
        draft = Collections.unmodifiableSortedSet(new TreeSet<>(draft));
    }

    public static SelectionProblem of(List<Candidate> candidates, int places) {
        return new SelectionProblem(candidates, places, List.of(), List.of(), Set.of(), "");
    }

    public SelectionProblem withCandidates(List<Candidate> newCandidates) {
        return new SelectionProblem(newCandidates, places, quotas, pins, draft, salt);
    }

    public SelectionProblem withQuotas(List<Quota> newQuotas) {
        return new SelectionProblem(candidates, places, newQuotas, pins, draft, salt);
    }

    public SelectionProblem withPins(List<Pin> newPins) {
        return new SelectionProblem(candidates, places, quotas, newPins, draft, salt);
    }

    public SelectionProblem withDraft(Set<String> newDraft) {
        return new SelectionProblem(candidates, places, quotas, pins, newDraft, salt);
    }

    public SelectionProblem withSalt(String newSalt) {
        return new SelectionProblem(candidates, places, quotas, pins, draft, newSalt);
    }

    /// What is wrong, by name; an empty list means the problem can be solved.
    public List<Refusal> refusals() {
        return ProblemCheck.refusals(this);
    }

    /// What looks like a slip of the pen but does not stop the calculation.
    public List<Notice> notices() {
        return ProblemCheck.notices(this);
    }
}
