package org.essaim.fair.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.essaim.fair.engine.Answer;
import org.essaim.fair.engine.Engine;
import org.essaim.fair.engine.Model;
import org.essaim.fair.engine.Row;
import org.essaim.fair.engine.Term;
import org.essaim.fair.engine.TimeLimit;
import org.essaim.fair.engine.Variable;
import org.junit.jupiter.api.Test;

/// The same questions put to a general solver for whole-number programs: it must find the same fewest missing
/// places, the same worst service and the same sum of fits.
class SecondEngineTest {

    private static final int CALLS = 200;

    @Test
    void agreesWithAGeneralSolverOnTwoHundredCalls() {
        for (var seed = 1L; seed <= CALLS; seed++) {
            var problem = ReviewCalls.call(seed, 8 + (int) (seed % 23), 4 + (int) (seed % 7), 2 + (int) (seed % 2));
            var found = assertInstanceOf(Assignment.class, AssignReviewers.assign(problem));
            assertEquals("optimal", found.audit().status(), "seed " + seed);
            var program = new Program(problem, found);
            assertEquals(found.objective().unfilled(), -program.best(0), "seed " + seed);
            assertEquals(found.objective().worst().orElse(0L), program.best(1), "seed " + seed);
            assertEquals(found.objective().fit(), program.best(2), "seed " + seed);
        }
    }

    private record Possible(Proposal proposal, Reviewer reviewer, int fit) {}

    /// Columns: one per possible pair, one per proposal's missing places and its square, one for the worst
    /// service.
    private static final class Program {
        private final List<Possible> pairs = new ArrayList<>();
        private final List<Variable> variables = new ArrayList<>();
        private final List<Row> rows = new ArrayList<>();
        private final Engine engine = Engine.fastest();
        private final AssignmentProblem problem;

        Program(AssignmentProblem problem, Assignment found) {
            this.problem = problem;
            var figures = new Figures(problem, List.of());
            for (var proposal : problem.proposals()) {
                for (var reviewer : problem.reviewers()) {
                    Fit.of(proposal, reviewer)
                            .filter(_ -> !figures.isConflict(proposal, reviewer))
                            .ifPresent(fit -> pairs.add(new Possible(proposal, reviewer, fit.total())));
                }
            }
            pairs.forEach(_ -> variables.add(new Variable(0, 1, 0)));
            for (var proposal : problem.proposals()) {
                var missing = variables.size();
                variables.add(new Variable(0, proposal.readers(), 0));
                rows.add(Row.exactly(
                        proposal.readers(),
                        terms(pair -> pair.proposal().equals(proposal) ? 1 : 0, new Term(missing, 1))));
                if (found.objective().unfilled() > 0) {
                    rows.add(Row.exactly(missing(found, proposal), List.of(new Term(missing, 1))));
                }
            }
            for (var reviewer : problem.reviewers()) {
                rows.add(Row.atMost(
                        reviewer.limit(), terms(pair -> pair.reviewer().equals(reviewer) ? 1 : 0, null)));
            }
            var worst = variables.size();
            variables.add(new Variable(0, 3_000, 0));
            var safe = problem.proposals().stream()
                    .filter(proposal -> !found.shortProposals().contains(proposal.id()))
                    .toList();
            for (var proposal : safe) {
                rows.add(Row.atLeast(
                        0, terms(pair -> pair.proposal().equals(proposal) ? pair.fit() : 0, new Term(worst, -1))));
            }
            if (safe.isEmpty()) {
                rows.add(Row.exactly(0, List.of(new Term(worst, 1))));
            }
        }

        private static long missing(Assignment found, Proposal proposal) {
            return found.shortages().stream()
                    .filter(shortage -> shortage.proposal().equals(proposal.id()))
                    .mapToLong(Shortage::missing)
                    .sum();
        }

        private List<Term> terms(ToLongFunction<Possible> weight, @org.jspecify.annotations.Nullable Term more) {
            var terms = new ArrayList<Term>();
            for (var index = 0; index < pairs.size(); index++) {
                var own = weight.applyAsLong(pairs.get(index));
                if (own != 0) {
                    terms.add(new Term(index, own));
                }
            }
            Optional.ofNullable(more).ifPresent(terms::add);
            return terms;
        }

        /// Missing places, worst service, sum of fits: each is frozen at its best once it was asked for.
        long best(int stage) {
            var priced = new ArrayList<Variable>();
            for (var index = 0; index < variables.size(); index++) {
                var gain = switch (stage) {
                    case 0 -> index >= pairs.size() && index < variables.size() - 1 ? -1 : 0;
                    case 1 -> index == variables.size() - 1 ? 1 : 0;
                    default -> index < pairs.size() ? pairs.get(index).fit() : 0;
                };
                priced.add(variables.get(index).earning(gain));
            }
            var proved = assertInstanceOf(
                    Answer.Proved.class, engine.maximise(new Model(priced, rows), TimeLimit.none()), problem.salt());
            var gains = priced.stream().map(Variable::gain).collect(Collectors.toList());
            var frozen = new ArrayList<Term>();
            for (var index = 0; index < gains.size(); index++) {
                if (gains.get(index) != 0) {
                    frozen.add(new Term(index, gains.get(index)));
                }
            }
            if (!frozen.isEmpty()) {
                rows.add(Row.atLeast(proved.gain(), frozen));
            }
            return proved.gain();
        }
    }
}
