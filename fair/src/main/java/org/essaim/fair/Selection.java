package org.essaim.fair;

import java.util.List;

/// A chosen set with everything needed to defend it. `bound` is a merit that no set with the same shortfall can pass;
/// it equals the objective's merit unless the status is [Status#UNPROVED]. `relaxation` names the quotas that cannot
/// be met together, in the cheapest way there is; it is empty where that is not proved.
public record Selection(
        Status status,
        Objective objective,
        long bound,
        List<String> selected,
        List<Relaxation> relaxation,
        List<QuotaOutcome> quotas,
        List<CaseOutcome> cases,
        List<Notice> notices,
        AuditBundle audit)
        implements SelectionAnswer {

    public Selection {
        selected = List.copyOf(selected);
        relaxation = List.copyOf(relaxation);
        quotas = List.copyOf(quotas);
        cases = List.copyOf(cases);
        notices = List.copyOf(notices);
    }

    Selection audited(AuditBundle newAudit) {
        return new Selection(status, objective, bound, selected, relaxation, quotas, cases, notices, newAudit);
    }
}
