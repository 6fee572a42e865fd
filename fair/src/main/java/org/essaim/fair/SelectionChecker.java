package org.essaim.fair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// A second pair of eyes: re-counts a claimed selection from the problem alone, without a solver and without
/// any code that made it. It cannot know whether a better set exists; it knows whether this one, and every
/// exchange that is offered with it, is what it says.
public record SelectionChecker(SelectionProblem problem) {

    /// Everything that is wrong; an empty list is the verdict "accepted".
    public List<Violation> check(Selection selection) {
        var found = new ArrayList<>(checkRules(selection.selected()));
        var actual = objective(selection.selected());
        compare("shortfall", selection.objective().shortfall(), actual.shortfall(), found);
        compare("merit", selection.objective().merit(), actual.merit(), found);
        checkStatus(selection, actual, found);
        checkQuotas(selection, found);
        checkRelaxation(selection, found);
        found.addAll(new ConflictChecker(problem).check(selection.conflicts()));
        checkLabels(selection, found);
        checkCases(selection, found);
        if (!selection.audit().inputSha256().equals(CanonicalInput.sha256(problem))) {
            found.add(new Violation.OtherQuestion(selection.audit().inputSha256()));
        }
        return List.copyOf(found);
    }

    /// The hard rules: right number, no case twice, one per organisation, fixed cases respected.
    public List<Violation> checkRules(List<String> selected) {
        return checkRules(selected, "", byId());
    }

    private List<Violation> checkRules(List<String> selected, String exceptPin, Map<String, Candidate> byId) {
        var found = new ArrayList<Violation>();
        if (selected.size() != problem.places()) {
            found.add(new Violation.WrongNumber(selected.size(), problem.places()));
        }
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
            if (!pin.id().equals(exceptPin) && seen.contains(pin.id()) != (pin.side() == Pin.Side.IN)) {
                found.add(new Violation.PinBroken(pin.id()));
            }
        }
        return found;
    }

    /// The objective of any set, counted afresh.
    public Objective objective(List<String> selected) {
        return counted(chosen(selected, byId()));
    }

    private Objective counted(List<Candidate> chosen) {
        var merit = chosen.stream().mapToLong(Candidate::merit).sum();
        var counts = new HashMap<String, Map<String, Integer>>();
        for (var candidate : chosen) {
            candidate.attributes().forEach((attribute, values) -> {
                var ofAttribute = counts.computeIfAbsent(attribute, _ -> new HashMap<>());
                values.forEach(value -> ofAttribute.merge(value, 1, Integer::sum));
            });
        }
        var shortfall = 0L;
        for (var quota : problem.quotas()) {
            var got = counts.getOrDefault(quota.attribute(), Map.of()).getOrDefault(quota.value(), 0);
            shortfall += (long) quota.weight() * distance(quota, got);
        }
        return new Objective(shortfall, merit);
    }

    private static List<Candidate> chosen(List<String> selected, Map<String, Candidate> byId) {
        return new TreeSet<>(selected)
                .stream().filter(byId::containsKey).map(byId::get).toList();
    }

    private static void checkStatus(Selection selection, Objective actual, List<Violation> found) {
        switch (selection.status()) {
            case OPTIMAL -> {
                compare("shortfall of an optimal selection", 0, actual.shortfall(), found);
                compare("bound", selection.bound(), actual.merit(), found);
            }
            case RELAXED -> {
                if (actual.shortfall() == 0) {
                    found.add(new Violation.WrongFigure("shortfall of a relaxed selection", 1, 0));
                }
                compare("bound", selection.bound(), actual.merit(), found);
            }
            case UNPROVED -> {
                if (selection.bound() < actual.merit()) {
                    found.add(new Violation.WrongFigure("bound", selection.bound(), actual.merit()));
                }
            }
        }
    }

    private void checkQuotas(Selection selection, List<Violation> found) {
        var chosen = chosen(selection.selected(), byId());
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

    /// Only a proved relaxation is the cheapest; one that is not proved must not be offered.
    private void checkRelaxation(Selection selection, List<Violation> found) {
        var chosen = chosen(selection.selected(), byId());
        Set<Relaxation> actual = new HashSet<>();
        if (selection.status() != Status.UNPROVED) {
            for (var quota : problem.quotas()) {
                var got = count(quota, chosen);
                var min = quota.min();
                var below = min == null ? 0 : Math.max(0, min - got);
                if (distance(quota, got) > 0) {
                    actual.add(new Relaxation(
                            quota.attribute(), quota.value(), below, below > 0 ? 0 : distance(quota, got)));
                }
            }
        }
        if (!actual.equals(new HashSet<>(selection.relaxation()))) {
            found.add(new Violation.RelaxationMisreported());
        }
    }

    private static void checkLabels(Selection selection, List<Violation> found) {
        var draws = selection.audit().draws();
        for (var outcome : selection.cases()) {
            var agreeing = outcome.agreeing();
            var label = agreeing == null || draws == null
                    ? CaseOutcome.Label.UNMEASURED
                    : CaseOutcome.Label.of(agreeing, draws.draws());
            if (outcome.label() != label) {
                found.add(new Violation.LabelMisreported(outcome.id()));
            }
        }
    }

    /// Each case once, told its true outcome, and offered an exchange that exists and costs what is said.
    private void checkCases(Selection selection, List<Violation> found) {
        var byId = byId();
        var chosen = new HashSet<>(selection.selected());
        var told = new HashSet<String>();
        for (var outcome : selection.cases()) {
            var known = byId.containsKey(outcome.id()) && told.add(outcome.id());
            if (!known || outcome.selected() != chosen.contains(outcome.id())) {
                found.add(new Violation.CaseMisreported(outcome.id()));
            } else if (!isTrue(outcome, selection, byId)) {
                found.add(new Violation.ExchangeMisreported(outcome.id()));
            }
        }
        byId.keySet().stream()
                .filter(id -> !told.contains(id))
                .sorted()
                .map(Violation.CaseMisreported::new)
                .forEach(found::add);
    }

    private boolean isTrue(CaseOutcome outcome, Selection selection, Map<String, Candidate> byId) {
        var price = outcome.price();
        var shortfall = outcome.shortfall();
        var exchange = outcome.exchange();
        if (price == null || shortfall == null) {
            return exchange.equals(Exchange.NONE);
        }
        var other = new ArrayList<>(selection.selected());
        var leaves = exchange.leaves().stream().allMatch(other::remove);
        other.addAll(exchange.comes());
        var expected = new Objective(
                selection.objective().shortfall() + shortfall,
                selection.objective().merit() - price);
        return leaves
                && other.contains(outcome.id()) != outcome.selected()
                && checkRules(other, outcome.id(), byId).isEmpty()
                && counted(chosen(other, byId)).equals(expected);
    }

    private static int count(Quota quota, List<Candidate> chosen) {
        var count = 0;
        for (var candidate : chosen) {
            var values = candidate.attributes().get(quota.attribute());
            if (values != null && values.contains(quota.value())) {
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
