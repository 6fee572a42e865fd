package org.essaim.fair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.essaim.fair.engine.Answer;
import org.essaim.fair.engine.Row;
import org.essaim.fair.engine.TimeLimit;
import org.essaim.fair.engine.WarmProgram;

/// Looks for rules that contradict each other: whatever can be dropped while the contradiction stays is
/// dropped, one rule after another, until each of those left is needed for it.
final class Conflicts {

    private static final long[] SCALES = {1, 2, 3, 4, 6, 12, 60, 1_000};

    private final SelectionProblem asked;
    private final IndexedProblem problem;
    private final TimeLimit limit;
    private final WarmQuestions questions;
    private final List<Side> sides = new ArrayList<>();

    /// A rule with its place in the program.
    private record Side(Rule rule, int place) {}

    Conflicts(SelectionProblem asked, TimeLimit limit) {
        this.asked = asked;
        this.limit = limit;
        this.problem = IndexedProblem.of(asked);
        this.questions = new WarmQuestions(problem, 0, new BitSet());
        for (var position = 0; position < problem.groups().size(); position++) {
            var quota = problem.groups().get(position).quota();
            var min = quota.min();
            var max = quota.max();
            if (max != null) {
                sides.add(new Side(new Rule.AtMost(quota.attribute(), quota.value(), max), position));
            }
            if (min != null && min > 0) {
                sides.add(new Side(new Rule.AtLeast(quota.attribute(), quota.value(), min), position));
            }
        }
        problem.fixedIn().stream().forEach(index -> sides.add(new Side(new Rule.FixedIn(problem.id(index)), index)));
        problem.fixedOut().stream().forEach(index -> sides.add(new Side(new Rule.FixedOut(problem.id(index)), index)));
    }

    /// Empty if there is no contradiction among the rules, or time ran out.
    Optional<Conflict> first() {
        if (questions.ask().isEmpty() || !isImpossible(sides)) {
            return Optional.empty();
        }
        var left = new ArrayList<>(sides);
        for (var size = Integer.highestOneBit(Math.max(1, left.size() / 2)); size >= 1; size /= 2) {
            for (var start = 0; start < left.size(); ) {
                var fewer = new ArrayList<>(left);
                fewer.subList(start, Math.min(left.size(), start + size)).clear();
                if (isImpossible(fewer)) {
                    left = fewer;
                } else {
                    start += size;
                }
            }
        }
        return limit.isOver() || left.isEmpty() ? Optional.empty() : Optional.of(conflict(left));
    }

    private Conflict conflict(List<Side> left) {
        var rules = left.stream().map(Side::rule).toList();
        var without = new ArrayList<List<String>>();
        for (var side : left) {
            var others = new ArrayList<>(left);
            others.remove(side);
            without.add(
                    answer(others) instanceof Answer.Proved(List<Long> values, long _)
                            ? problem.ids(LexicographicSearch.chosen(problem, values))
                            : List.of());
        }
        return new Conflict(rules, weights(left, rules), without);
    }

    private List<Long> weights(List<Side> left, List<Rule> rules) {
        var ones = Collections.nCopies(rules.size(), 1L);
        if (new Contradiction(asked, rules, ones).isProved()) {
            return ones;
        }
        var prices = question(left).contradiction();
        var largest = prices.stream().mapToDouble(Math::abs).max().orElse(0);
        for (var scale : SCALES) {
            var weights = left.stream()
                    .map(side -> Math.round(Math.max(0, share(side, prices)) / largest * scale))
                    .toList();
            if (largest > 0 && new Contradiction(asked, rules, weights).isProved()) {
                return weights;
            }
        }
        return List.of();
    }

    private double share(Side side, List<Double> prices) {
        return switch (side.rule()) {
            case Rule.AtLeast _ -> -prices.get(questions.firstQuota() + side.place());
            case Rule.AtMost _ -> prices.get(questions.firstQuota() + side.place());
            case Rule.FixedIn _, Rule.FixedOut _ -> 0;
        };
    }

    private boolean isImpossible(List<Side> rules) {
        return answer(rules) instanceof Answer.Impossible;
    }

    private Answer answer(List<Side> rules) {
        return questions.any(question(rules), limit);
    }

    private WarmProgram.Question question(List<Side> rules) {
        var question = questions.ask().orElseThrow();
        var floors = new long[problem.groups().size()];
        var ceilings = new long[problem.groups().size()];
        Arrays.fill(floors, Row.NO_FLOOR);
        Arrays.fill(ceilings, Row.NO_CEILING);
        for (var side : rules) {
            switch (side.rule()) {
                case Rule.AtLeast rule -> floors[side.place()] = rule.min();
                case Rule.AtMost rule -> ceilings[side.place()] = rule.max();
                case Rule.FixedIn _ -> question.variable(side.place(), 1, 1);
                case Rule.FixedOut _ -> question.variable(side.place(), 0, 0);
            }
        }
        for (var position = 0; position < floors.length; position++) {
            question.row(questions.firstQuota() + position, floors[position], ceilings[position]);
        }
        return question;
    }
}
