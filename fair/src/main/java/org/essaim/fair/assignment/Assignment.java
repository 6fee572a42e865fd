package org.essaim.fair.assignment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.essaim.fair.AuditBundle;

/// Who reads what, with everything that is needed to count it again. `shortProposals` and `shortReviewers`
/// prove that no more places can be filled: readers in that group are full or used up, and the others cannot
/// help. `worstBound` is the proved limit of the objective's `worst`.
public record Assignment(
        AssignmentObjective objective,
        Optional<Long> worstBound,
        List<Pair> pairs,
        List<Shortage> shortages,
        List<Load> loads,
        Set<String> shortProposals,
        Set<String> shortReviewers,
        List<AssignmentNotice> notices,
        List<AssignmentViolation> violations,
        AuditBundle audit)
        implements AssignmentAnswer {

    public Assignment {
        pairs = List.copyOf(pairs);
        shortages = List.copyOf(shortages);
        loads = List.copyOf(loads);
        shortProposals = new TreeSet<>(shortProposals);
        shortReviewers = new TreeSet<>(shortReviewers);
        notices = List.copyOf(notices);
        violations = List.copyOf(violations);
    }

    Assignment closed(List<AssignmentViolation> found, long millis) {
        return new Assignment(
                objective,
                worstBound,
                pairs,
                shortages,
                loads,
                shortProposals,
                shortReviewers,
                notices,
                found,
                new AuditBundle(
                        audit.inputSha256(),
                        audit.rules(),
                        audit.stages(),
                        audit.weights(),
                        audit.salt(),
                        audit.engine(),
                        audit.engineVersion(),
                        audit.status(),
                        audit.bound(),
                        audit.violations(),
                        millis));
    }
}
