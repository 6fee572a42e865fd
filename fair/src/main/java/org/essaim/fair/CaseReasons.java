package org.essaim.fair;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.essaim.fair.IndexedProblem.Group;

/// Turns the difference between two proved sets into reasons. A quota is named only if it acts on this very case:
/// it decides alone, it would be missed, or it is at its limit and stands between this case and one of other merit.
record CaseReasons(IndexedProblem problem, BitSet chosen, List<Optional<BitSet>> withoutQuota) {

    Reason whyImpossible(int index) {
        if (chosen.get(index)) {
            return new Reason.NeededToFill();
        }
        return problem.siblings(index).stream()
                .filter(problem.fixedIn()::get)
                .map(problem::id)
                .findFirst()
                .<Reason>map(Reason.SameOrganisation::new)
                .orElseGet(Reason.NoFreePlace::new);
    }

    List<Reason> why(int index, BitSet turned) {
        var reasons = new ArrayList<Reason>();
        decidesAlone(index, reasons);
        for (var group : problem.groups()) {
            missed(group, turned, reasons);
            full(group, index, turned, reasons);
            protects(group, index, turned, reasons);
        }
        if (!chosen.get(index)) {
            problem.siblings(index).stream()
                    .filter(chosen::get)
                    .map(problem::id)
                    .map(Reason.SameOrganisation::new)
                    .forEach(reasons::add);
        }
        if (reasons.stream().allMatch(reason -> reason instanceof Reason.SameOrganisation)) {
            reasons.add(chosen.get(index) ? new Reason.OnMerit() : new Reason.Outscored());
        }
        return reasons;
    }

    private void decidesAlone(int index, List<Reason> reasons) {
        for (var position = 0; position < withoutQuota.size(); position++) {
            var quota = problem.groups().get(position).quota();
            withoutQuota
                    .get(position)
                    .filter(other -> other.get(index) != chosen.get(index))
                    .map(_ -> new Reason.QuotaDecides(quota.attribute(), quota.value()))
                    .ifPresent(reasons::add);
        }
    }

    private void missed(Group group, BitSet turned, List<Reason> reasons) {
        var quota = group.quota();
        var units =
                (IndexedProblem.shortfall(group, turned) - IndexedProblem.shortfall(group, chosen)) / quota.weight();
        if (units > 0) {
            reasons.add(new Reason.QuotaMissed(quota.attribute(), quota.value(), (int) units));
        }
    }

    private void full(Group group, int index, BitSet turned, List<Reason> reasons) {
        var quota = group.quota();
        var max = quota.max();
        var inside = group.members().get(index);
        if (max != null
                && IndexedProblem.got(group, turned) >= max
                && inside != chosen.get(index)
                && hasRival(group, index, !inside)) {
            reasons.add(new Reason.QuotaFull(quota.attribute(), quota.value()));
        }
    }

    private void protects(Group group, int index, BitSet turned, List<Reason> reasons) {
        var quota = group.quota();
        var min = quota.min();
        var inside = group.members().get(index);
        if (min != null
                && min > 0
                && IndexedProblem.got(group, turned) <= min
                && inside == chosen.get(index)
                && hasRival(group, index, !inside)) {
            reasons.add(new Reason.QuotaProtects(quota.attribute(), quota.value()));
        }
    }

    /// A case decided the other way although merit alone says otherwise, on the given side of the group's border.
    private boolean hasRival(Group group, int index, boolean rivalInside) {
        var fixed = (BitSet) problem.fixedIn().clone();
        fixed.or(problem.fixedOut());
        return IntStream.range(0, problem.size())
                .filter(rival -> !fixed.get(rival))
                .filter(rival -> chosen.get(rival) != chosen.get(index))
                .filter(rival -> group.members().get(rival) == rivalInside)
                .anyMatch(rival -> chosen.get(index)
                        ? problem.merit(rival) > problem.merit(index)
                        : problem.merit(rival) < problem.merit(index));
    }
}
