package org.essaim.fair;

import static java.util.Objects.requireNonNullElse;

import java.util.List;

/// A chosen set with everything needed to defend it. `bound` is a merit that no set with the same shortfall can
/// pass; it equals the objective's merit unless the status is [Status#UNPROVED]. `relaxation` names the quotas
/// that cannot be met together, in the cheapest way there is; it is empty where that is not proved. `conflicts`
/// then names rules that contradict each other, none of which is idle in it.
public record Selection(
        Status status,
        Objective objective,
        long bound,
        List<String> selected,
        List<Relaxation> relaxation,
        List<Conflict> conflicts,
        List<QuotaOutcome> quotas,
        List<CaseOutcome> cases,
        List<Notice> notices,
        AuditBundle audit)
        implements SelectionAnswer {

    public Selection {
        selected = List.copyOf(selected);
        relaxation = List.copyOf(relaxation);
        conflicts = List.copyOf(requireNonNullElse(conflicts, List.of()));
        quotas = List.copyOf(quotas);
        cases = List.copyOf(cases);
        notices = List.copyOf(notices);
    }

    public Selection(
            Status status,
            Objective objective,
            long bound,
            List<String> selected,
            List<Relaxation> relaxation,
            List<QuotaOutcome> quotas,
            List<CaseOutcome> cases,
            List<Notice> notices,
            AuditBundle audit) {
        this(status, objective, bound, selected, relaxation, List.of(), quotas, cases, notices, audit);
    }

    Selection audited(AuditBundle newAudit) {
        return new Selection(
                status, objective, bound, selected, relaxation, conflicts, quotas, cases, notices, newAudit);
    }
}
