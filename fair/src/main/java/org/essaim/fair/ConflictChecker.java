package org.essaim.fair;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Counts again what is claimed about conflicting rules: that the question has these rules, that weighed
/// together they ask for more than any set can give, and that each set which is shown for a dropped rule keeps
/// all the others.
record ConflictChecker(SelectionProblem problem) {

    List<Violation> check(List<Conflict> conflicts) {
        var found = new ArrayList<Violation>();
        for (var number = 0; number < conflicts.size(); number++) {
            if (!isTrue(conflicts.get(number))) {
                found.add(new Violation.ConflictMisreported(number + 1));
            }
        }
        return found;
    }

    private boolean isTrue(Conflict conflict) {
        var rules = conflict.rules();
        return !rules.isEmpty()
                && rules.stream().allMatch(this::isAsked)
                && (conflict.weights().isEmpty() || new Contradiction(problem, rules, conflict.weights()).isProved())
                && conflict.without().size() == rules.size()
                && IntStream.range(0, rules.size())
                        .allMatch(number ->
                                keepsAllBut(number, rules, conflict.without().get(number)));
    }

    private boolean isAsked(Rule rule) {
        return switch (rule) {
            case Rule.AtLeast(String attribute, String value, int min) ->
                problem.quotas().stream().anyMatch(quota -> isFor(quota, attribute, value) && is(quota.min(), min));
            case Rule.AtMost(String attribute, String value, int max) ->
                problem.quotas().stream().anyMatch(quota -> isFor(quota, attribute, value) && is(quota.max(), max));
            case Rule.FixedIn(String id) -> isPinned(id, Pin.Side.IN);
            case Rule.FixedOut(String id) -> isPinned(id, Pin.Side.OUT);
        };
    }

    private static boolean is(@Nullable Integer limit, int claimed) {
        return limit != null && limit == claimed;
    }

    private static boolean isFor(Quota quota, String attribute, String value) {
        return quota.attribute().equals(attribute) && quota.value().equals(value);
    }

    private boolean isPinned(String id, Pin.Side side) {
        return problem.pins().stream().anyMatch(pin -> pin.id().equals(id) && pin.side() == side);
    }

    private boolean keepsAllBut(int dropped, List<Rule> rules, List<String> set) {
        return new SelectionChecker(problem.withPins(List.of())).checkRules(set).isEmpty()
                && IntStream.range(0, rules.size())
                        .allMatch(number -> number == dropped || holds(rules.get(number), set))
                && !holds(rules.get(dropped), set);
    }

    private boolean holds(Rule rule, List<String> set) {
        return switch (rule) {
            case Rule.AtLeast(String attribute, String value, int min) -> count(attribute, value, set) >= min;
            case Rule.AtMost(String attribute, String value, int max) -> count(attribute, value, set) <= max;
            case Rule.FixedIn(String id) -> set.contains(id);
            case Rule.FixedOut(String id) -> !set.contains(id);
        };
    }

    private long count(String attribute, String value, List<String> set) {
        var chosen = new HashSet<>(set);
        return problem.candidates().stream()
                .filter(candidate -> chosen.contains(candidate.id()) && candidate.has(attribute, value))
                .count();
    }
}
