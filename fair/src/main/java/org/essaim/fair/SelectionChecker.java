package org.essaim.fair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A second pair of eyes: re-counts a claimed selection from the problem alone, without a solver and without any code
/// that made it. It cannot know whether a better set exists; it knows whether this one is what it says.
public record SelectionChecker(SelectionProblem problem) {

    /// Everything that is wrong; an empty list is the verdict "accepted".
    public List<Violation> check(Selection selection) {
        var found = new ArrayList<>(checkRules(selection.selected()));
        var actual = objective(selection.selected());
        compare("shortfall", selection.objective().shortfall(), actual.shortfall(), found);
        compare("merit", selection.objective().merit(), actual.merit(), found);
        if (selection.bound() < actual.merit()) {
            found.add(new Violation.WrongFigure("bound", selection.bound(), actual.merit()));
        }
        if (selection.status() == Status.OPTIMAL) {
            compare("shortfall of an optimal selection", 0, actual.shortfall(), found);
        }
        checkQuotas(selection, found);
        return List.copyOf(found);
    }

    /// The hard rules: right number, no case twice, one per organisation, fixed cases respected.
    public List<Violation> checkRules(List<String> selected) {
        var found = new ArrayList<Violation>();
        if (selected.size() != problem.places()) {
            found.add(new Violation.WrongNumber(selected.size(), problem.places()));
        }
        var byId = byId();
        var seen = new HashSet<String>();
        var organisations = new HashSet<String>();
        for (var id : selected) {
            var candidate = byId.get(id);
            if (candidate == null) {
                found.add(new Violation.UnknownCase(id));
            } else if (!seen.add(id)) {
                found.add(new Violation.ChosenTwice(id));
            } else if (!candidate.organisation().isEmpty() && !organisations.add(candidate.organisation())) {
                found.add(new Violation.OrganisationTwice(candidate.organisation()));
            }
        }
        for (var pin : problem.pins()) {
            if (seen.contains(pin.id()) != (pin.side() == Pin.Side.IN)) {
                found.add(new Violation.PinBroken(pin.id()));
            }
        }
        return found;
    }

    /// The objective of any set, counted afresh.
    public Objective objective(List<String> selected) {
        var byId = byId();
        var merit = 0L;
        for (var id : selected) {
            var candidate = byId.get(id);
            merit += candidate == null ? 0 : candidate.merit();
        }
        var shortfall = 0L;
        for (var quota : problem.quotas()) {
            var got = count(quota, new HashSet<>(selected));
            shortfall += (long) quota.weight() * distance(quota, got);
        }
        return new Objective(shortfall, merit);
    }

    private void checkQuotas(Selection selection, List<Violation> found) {
        var chosen = new HashSet<>(selection.selected());
        for (var quota : problem.quotas()) {
            var got = count(quota, chosen);
            var reported = selection.quotas().stream()
                    .filter(outcome -> outcome.attribute().equals(quota.attribute())
                            && outcome.value().equals(quota.value()))
                    .anyMatch(outcome -> outcome.got() == got
                            && outcome.shortBy() + outcome.overBy() == distance(quota, got)
                            && outcome.agreed()
                                    .equals(new QuotaOutcome.Agreed(quota.min(), quota.max(), quota.weight())));
            if (!reported) {
                found.add(new Violation.QuotaMisreported(quota.attribute(), quota.value()));
            }
        }
    }

    private int count(Quota quota, Set<String> chosen) {
        var count = 0;
        for (var candidate : problem.candidates()) {
            var values = candidate.attributes().get(quota.attribute());
            if (values != null && values.contains(quota.value()) && chosen.contains(candidate.id())) {
                count++;
            }
        }
        return count;
    }

    private static int distance(Quota quota, int got) {
        var min = quota.min();
        var max = quota.max();
        if (min != null && got < min) {
            return min - got;
        }
        return max != null && got > max ? got - max : 0;
    }

    private static void compare(String figure, long claimed, long actual, List<Violation> found) {
        if (claimed != actual) {
            found.add(new Violation.WrongFigure(figure, claimed, actual));
        }
    }

    private Map<String, Candidate> byId() {
        var byId = new HashMap<String, Candidate>();
        problem.candidates().forEach(candidate -> byId.put(candidate.id(), candidate));
        return byId;
    }
}
