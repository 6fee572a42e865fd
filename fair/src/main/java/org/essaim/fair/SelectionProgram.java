package org.essaim.fair;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.essaim.fair.IndexedProblem.Group;
import org.essaim.fair.engine.Model;
import org.essaim.fair.engine.Row;
import org.essaim.fair.engine.Term;
import org.essaim.fair.engine.Variable;

/// Writes a selection as a whole-number program. Merit is counted from the cut-off upwards: with a fixed number of
/// places the ranking of sets stays the same and the numbers stay small enough for the solvers' tolerances.
final class SelectionProgram {

    private static final long LARGEST_SUM = 100_000_000;

    private final IndexedProblem problem;
    private final long cutOff;
    private final long topMerit;

    SelectionProgram(IndexedProblem problem) {
        this.problem = problem;
        var best = problem.candidates().stream()
                .map(Candidate::merit)
                .sorted(Comparator.reverseOrder())
                .limit(problem.places())
                .toList();
        this.cutOff = best.isEmpty() ? 0 : best.getLast();
        this.topMerit = best.stream().mapToLong(Long::longValue).sum();
    }

    Model leastShortfall() {
        return new Draft(Long.MAX_VALUE).model(_ -> 0, -1);
    }

    /// The most merit and, if a unit of merit is more than 1, among equal merits the most cases kept from the draft.
    Model mostMerit(long shortfall, long unit) {
        return new Draft(shortfall).model(index -> gain(index, unit), 0);
    }

    /// A unit of merit that outweighs all cases that can be kept from the draft, so that one question settles both
    /// stages; 1, which leaves the draft to a question of its own, where there is none or where numbers become so
    /// large that a solver could lose a unit.
    long meritUnit() {
        var unit = problem.places() + 1L;
        var largest = IntStream.range(0, problem.size())
                .mapToLong(index -> Math.abs(aboveCutOff(index)))
                .max()
                .orElse(0);
        return problem.draft().isEmpty() || largest * unit * unit > LARGEST_SUM ? 1 : unit;
    }

    long gain(BitSet set, long unit) {
        return set.stream().mapToLong(index -> gain(index, unit)).sum();
    }

    private long gain(int index, long unit) {
        var kept = unit > 1 && problem.draft().get(index) ? 1 : 0;
        return aboveCutOff(index) * unit + kept;
    }

    long meritBound() {
        return topMerit;
    }

    /// The most merit that is still possible when a solver stopped at `solverBound` on [#mostMerit].
    long meritBound(double solverBound) {
        return (long) Math.floor(Math.min((double) topMerit, solverBound + (double) cutOff * problem.places()));
    }

    private long aboveCutOff(int index) {
        return problem.merit(index) - cutOff;
    }

    private static List<Term> ones(BitSet members) {
        return ones(members.stream().boxed());
    }

    private static List<Term> ones(Stream<Integer> members) {
        return members.map(index -> new Term(index, 1)).toList();
    }

    /// One program under construction; `budget` is the weighted shortfall that may be spent.
    private final class Draft {

        private final long budget;
        private final List<Variable> slacks = new ArrayList<>();
        private final List<Term> costs = new ArrayList<>();
        private final List<Row> rows = new ArrayList<>();

        Draft(long budget) {
            this.budget = budget;
        }

        Model model(IntToLongFunction gain, long gainPerShortfall) {
            var everybody = new BitSet();
            everybody.set(0, problem.size());
            rows.add(Row.exactly(problem.places(), ones(everybody)));
            problem.sharedOrganisations().forEach(members -> rows.add(Row.atMost(1, ones(members.stream()))));
            problem.groups().forEach(group -> addQuota(group, gainPerShortfall));
            if (budget < Long.MAX_VALUE && !costs.isEmpty()) {
                rows.add(Row.atMost(budget, costs));
            }
            var variables = new ArrayList<Variable>();
            for (var index = 0; index < problem.size(); index++) {
                var floor = problem.fixedIn().get(index) ? 1 : 0;
                var ceiling = problem.fixedOut().get(index) ? 0 : 1;
                variables.add(new Variable(floor, ceiling, gain.applyAsLong(index)));
            }
            variables.addAll(slacks);
            return new Model(variables, rows);
        }

        private void addQuota(Group group, long gainPerShortfall) {
            var size = group.members().cardinality();
            var min = group.quota().min();
            var max = group.quota().max();
            if (min != null
                    && max != null
                    && min > 0
                    && max < size
                    && budget < group.quota().weight()) {
                rows.add(new Row(min, max, ones(group.members())));
                return;
            }
            if (min != null && min > 0) {
                rows.add(Row.atLeast(min, withSlack(group, min, 1, gainPerShortfall)));
            }
            if (max != null && max < size) {
                rows.add(Row.atMost(max, withSlack(group, size - max, -1, gainPerShortfall)));
            }
        }

        private List<Term> withSlack(Group group, int mostEver, int sign, long gainPerShortfall) {
            var weight = group.quota().weight();
            var terms = new ArrayList<>(ones(group.members()));
            var ceiling = Math.min(mostEver, budget / weight);
            if (ceiling > 0) {
                var slack = problem.size() + slacks.size();
                slacks.add(new Variable(0, ceiling, gainPerShortfall * weight));
                costs.add(new Term(slack, weight));
                terms.add(new Term(slack, sign));
            }
            return terms;
        }
    }
}
