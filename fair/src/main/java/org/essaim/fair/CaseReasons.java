package org.essaim.fair;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.essaim.fair.Explained.QuotaPrice;
import org.essaim.fair.IndexedProblem.Group;

/// Turns the difference between two proved sets into reasons. A quota is named only if the decision on this very case,
/// or its price, would be another without it ([QuotaEvidence]). Where no single quota does that and yet a case of less
/// merit is in, the exchange of the two and everything it would break is the reason.
final class CaseReasons {

    private final IndexedProblem problem;
    private final BitSet chosen;
    private final List<QuotaPrice> quotas;
    private final Swaps swaps;
    private final int[] got;
    private final QuotaEvidence evidence;

    CaseReasons(IndexedProblem problem, BitSet chosen, List<QuotaPrice> quotas, Variations variations) {
        this.problem = problem;
        this.chosen = chosen;
        this.quotas = quotas;
        this.swaps = new Swaps(problem);
        this.got = swaps.got(chosen);
        this.evidence = new QuotaEvidence(problem, swaps, chosen, quotas, variations);
    }

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
        var suspected = new TreeMap<Integer, Reason>();
        for (var position = 0; position < quotas.size(); position++) {
            var number = position;
            acting(position, index, turned).ifPresent(reason -> suspected.put(number, reason));
        }
        var positions = new BitSet();
        suspected.keySet().forEach(positions::set);
        var holding = evidence.holding(index, turned, positions);
        for (var position = 0; position < quotas.size(); position++) {
            var quota = problem.groups().get(position).quota();
            if (decidesAlone(position, index)) {
                reasons.add(new Reason.QuotaDecides(quota.attribute(), quota.value()));
            }
            var reason = suspected.get(position);
            if (reason != null && holding.get(position)) {
                reasons.add(reason);
            }
        }
        if (reasons.isEmpty()) {
            broken(index).ifPresent(reasons::add);
        }
        var fallback = reasons.isEmpty();
        if (!chosen.get(index)) {
            problem.siblings(index).stream()
                    .filter(chosen::get)
                    .map(problem::id)
                    .map(Reason.SameOrganisation::new)
                    .forEach(reasons::add);
        }
        if (fallback) {
            reasons.add(chosen.get(index) ? new Reason.OnMerit() : new Reason.Outscored());
        }
        return reasons;
    }

    private boolean decidesAlone(int position, int index) {
        return quotas.get(position)
                .withoutIt()
                .filter(other -> other.get(index) != chosen.get(index))
                .isPresent();
    }

    /// How a quota would act if it held this case: it would be missed by more; or it is at its limit in what was
    /// chosen, and stands between this case and one decided the other way against its merit.
    private Optional<Reason> acting(int position, int index, BitSet turned) {
        var group = problem.groups().get(position);
        var quota = group.quota();
        var min = quota.min();
        var max = quota.max();
        var left = distance(group, IndexedProblem.got(group, turned));
        if (left > distance(group, got[position])) {
            return Optional.of(new Reason.QuotaMissed(quota.attribute(), quota.value(), left));
        }
        var inside = group.members().get(index);
        if (!hasRival(group, index, !inside)) {
            return Optional.empty();
        }
        if (max != null && got[position] >= max && inside != chosen.get(index)) {
            return Optional.of(new Reason.QuotaFull(quota.attribute(), quota.value()));
        }
        return min != null && got[position] <= min && inside == chosen.get(index)
                ? Optional.of(new Reason.QuotaProtects(quota.attribute(), quota.value()))
                : Optional.empty();
    }

    private boolean hasRival(Group group, int index, boolean rivalInside) {
        for (var rival = 0; rival < problem.size(); rival++) {
            var gain = problem.merit(rival) - problem.merit(index);
            if (group.members().get(rival) == rivalInside
                    && chosen.get(rival) != chosen.get(index)
                    && (chosen.get(index) ? gain > 0 : gain < 0)
                    && !problem.fixedIn().get(rival)
                    && !problem.fixedOut().get(rival)) {
                return true;
            }
        }
        return false;
    }

    private static int distance(Group group, int count) {
        return group.quota().shortBy(count) + group.quota().overBy(count);
    }

    private record Broken(int other, long gain, List<Reason.Agreement> agreements) {}

    /// The exchange with a case decided the other way against its merit that breaks the fewest quotas, and which.
    private Optional<Reason> broken(int index) {
        var found = new ArrayList<Broken>();
        swaps.turning(chosen, index, (leaves, comes) -> {
            var gain = problem.merit(comes) - problem.merit(leaves);
            if (gain > 0) {
                found.add(new Broken(leaves == index ? comes : leaves, gain, agreements(leaves, comes)));
            }
        });
        return found.stream()
                .min(Comparator.comparingInt((Broken swap) -> swap.agreements().size())
                        .thenComparing(Comparator.comparingLong(Broken::gain).reversed())
                        .thenComparingInt(Broken::other))
                .map(swap -> new Reason.SwapBreaks(problem.id(swap.other()), swap.agreements()));
    }

    private List<Reason.Agreement> agreements(int leaves, int comes) {
        var positions = new BitSet();
        swaps.touched(got, leaves, comes, (position, before, after) -> {
            if (swaps.shortfall(position, after) > swaps.shortfall(position, before)) {
                positions.set(position);
            }
        });
        return positions.stream()
                .mapToObj(position -> problem.groups().get(position).quota())
                .map(quota -> new Reason.Agreement(quota.attribute(), quota.value()))
                .toList();
    }
}
