package org.essaim.fair;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.essaim.fair.Explained.QuotaPrice;
import org.essaim.fair.Explained.Turn;
import org.essaim.fair.IndexedProblem.Group;

/// Writes down a chosen set and what was found out about it.
record SelectionReport(IndexedProblem problem, BitSet chosen, Explained explained, List<Conflict> conflicts) {

    Selection claim(SelectionProblem asked, Status status, long bound, AuditBundle audit) {
        var notices = new ArrayList<>(asked.notices());
        var cases = cases(asked.pins());
        var unexplained = (int) cases.stream()
                .filter(outcome -> outcome.reasons().contains(new Reason.NotExplained()))
                .count();
        if (unexplained > 0) {
            notices.add(new Notice.NotExplained(unexplained));
        }
        return new Selection(
                status,
                new Objective(problem.shortfall(chosen), problem.merit(chosen)),
                bound,
                problem.ids(chosen),
                status == Status.UNPROVED ? List.of() : relaxation(),
                conflicts,
                quotas(),
                cases,
                notices,
                audit);
    }

    private List<Relaxation> relaxation() {
        return quotas().stream()
                .filter(quota -> quota.shortBy() + quota.overBy() > 0)
                .map(quota -> new Relaxation(quota.attribute(), quota.value(), quota.shortBy(), quota.overBy()))
                .toList();
    }

    private List<QuotaOutcome> quotas() {
        return IntStream.range(0, problem.groups().size())
                .mapToObj(position -> quota(
                        problem.groups().get(position),
                        explained.quotas().isEmpty()
                                ? QuotaPrice.UNKNOWN
                                : explained.quotas().get(position)))
                .toList();
    }

    private QuotaOutcome quota(Group group, QuotaPrice price) {
        var quota = group.quota();
        var got = IndexedProblem.got(group, chosen);
        var without = price.without();
        return new QuotaOutcome(
                quota.attribute(),
                quota.value(),
                new QuotaOutcome.Agreed(quota.min(), quota.max(), quota.weight()),
                IndexedProblem.minus(group.members(), problem.fixedOut()).cardinality(),
                got,
                quota.shortBy(got),
                quota.overBy(got),
                without == null || without.shortfall() != 0 ? null : without.merit(),
                without,
                price.seatMore(),
                price.seatLess(),
                price.withoutMin(),
                price.withoutMax());
    }

    private List<CaseOutcome> cases(List<Pin> pins) {
        var why = pins.stream().collect(toMap(Pin::id, SelectionReport::reason, (first, _) -> first));
        return IntStream.range(0, problem.size())
                .mapToObj(index -> {
                    var turn = explained.cases().isEmpty()
                            ? Turn.impossible(new Reason.NotExplained())
                            : explained.cases().get(index);
                    var pinned = why.get(problem.id(index));
                    return new CaseOutcome(
                            problem.id(index),
                            chosen.get(index),
                            label(index),
                            turn.price(),
                            turn.shortfall(),
                            turn.exchange(),
                            pinned == null ? turn.reasons() : List.of(pinned),
                            explained.agreeing().map(counts -> counts[index]).orElse(null));
                })
                .toList();
    }

    private CaseOutcome.Label label(int index) {
        return explained
                .agreeing()
                .map(counts -> CaseOutcome.Label.of(counts[index], explained.draws()))
                .orElse(CaseOutcome.Label.UNMEASURED);
    }

    private static Reason reason(Pin pin) {
        return switch (pin.side()) {
            case IN -> new Reason.PinnedIn(pin.reason());
            case OUT -> new Reason.PinnedOut(pin.reason());
        };
    }
}
