package org.essaim.fair;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.essaim.fair.engine.Answer;
import org.essaim.fair.engine.Model;
import org.essaim.fair.engine.Row;
import org.essaim.fair.engine.Term;
import org.essaim.fair.engine.TimeLimit;
import org.essaim.fair.engine.Variable;
import org.essaim.fair.engine.WarmProgram;

/// A selection with a given shortfall to spend, as one program that is asked about many variations. Merit,
/// cases kept the first hash number and, so that values are unique, units missed are one sum in which an
/// earlier stage outweighs all later ones: one proof settles them all. Where two sets still have the same sum,
/// nothing is claimed.
final class WarmQuestions {

    private static final int MOST_NODES = 20_000;
    private static final long FIRST_REACH = 120;
    private static final long LARGEST_DRAW = 65_535;

    private final IndexedProblem problem;
    private final long shortfall;
    private final long drawUnit;
    private final long keptUnit;
    private final long meritUnit;
    private final int firstQuota;
    private final Optional<WarmProgram> program;

    WarmQuestions(IndexedProblem problem, long shortfall, BitSet keep) {
        this.problem = problem;
        this.shortfall = shortfall;
        this.drawUnit = above(shortfall);
        this.keptUnit = drawUnit * above(LARGEST_DRAW * Math.max(1, problem.places()));
        this.meritUnit = keptUnit * (keep.isEmpty() ? 1 : problem.places() + 1);
        this.firstQuota = 1 + problem.sharedOrganisations().size();
        this.program = largest() > Long.MAX_VALUE / meritUnit / 2 ? Optional.empty() : WarmProgram.of(model(keep));
    }

    /// A power of two above all that later stages can sum up to.
    private static long above(long sum) {
        return sum == 0 ? 1 : Long.highestOneBit(sum) * 2;
    }

    private long cutOff() {
        return problem.candidates().stream()
                .map(Candidate::merit)
                .sorted(Comparator.reverseOrder())
                .limit(Math.max(1, problem.places()))
                .reduce((_, last) -> last)
                .orElse(0L);
    }

    private long largest() {
        var cutOff = cutOff();
        return problem.candidates().stream()
                .mapToLong(candidate -> Math.abs(candidate.merit() - cutOff))
                .max()
                .orElse(0);
    }

    private Model model(BitSet keep) {
        var variables = new ArrayList<Variable>();
        var rows = new ArrayList<Row>();
        var cutOff = cutOff();
        var everybody = new BitSet();
        for (var index = 0; index < problem.size(); index++) {
            var worth = (problem.merit(index) - cutOff) * meritUnit + (keep.get(index) ? keptUnit : 0);
            var drawn = PublishedHash.drawn(problem.digests().get(index), 0);
            variables.add(new Variable(0, 1, worth - drawn * drawUnit));
            everybody.set(index);
        }
        rows.add(Row.exactly(problem.places(), ones(everybody.stream().boxed())));
        problem.sharedOrganisations().forEach(members -> rows.add(Row.atMost(1, ones(members.stream()))));
        var costs = new ArrayList<Term>();
        for (var group : problem.groups()) {
            var terms = ones(group.members().stream().boxed());
            var weight = group.quota().weight();
            for (var sign = 1; sign >= -1 && shortfall >= weight; sign -= 2) {
                costs.add(new Term(variables.size(), weight));
                terms.add(new Term(variables.size(), sign));
                variables.add(new Variable(0, shortfall / weight, -1));
            }
            rows.add(new Row(least(group.quota()), most(group.quota()), terms));
        }
        if (!costs.isEmpty()) {
            rows.add(Row.atMost(shortfall, costs));
        }
        return new Model(variables, rows);
    }

    private static List<Term> ones(Stream<Integer> members) {
        return new ArrayList<>(members.map(index -> new Term(index, 1)).toList());
    }

    private static long least(Quota quota) {
        var min = quota.min();
        return min == null ? Row.NO_FLOOR : min;
    }

    private static long most(Quota quota) {
        var max = quota.max();
        return max == null ? Row.NO_CEILING : max;
    }

    /// The best set.
    Answer asItIs(TimeLimit limit) {
        return program.map(known -> best(pinned(known), problem.size(), limit)).orElseGet(WarmQuestions::unproved);
    }

    /// The best set in which this case is in or out; `unique` leaves open whether a set as good exists.
    Answer forcing(int index, boolean in, TimeLimit limit) {
        var value = in ? 1 : 0;
        return program.map(known -> best(pinned(known).variable(index, value, value), problem.size(), limit))
                .orElseGet(WarmQuestions::unproved);
    }

    /// The best set with other limits of one quota.
    Answer replacing(int position, Quota quota, boolean unique, TimeLimit limit) {
        return program.map(known -> best(
                        pinned(known).row(firstQuota + position, least(quota), most(quota)),
                        unique ? problem.size() : 0,
                        limit))
                .orElseGet(WarmQuestions::unproved);
    }

    /// A set with more merit than this in which the case is in or out and one quota is left aside, if there is one.
    Answer beyond(int index, boolean in, int position, long merit, TimeLimit limit) {
        var value = in ? 1 : 0;
        var wanted = (merit + 1 - cutOff() * problem.places()) * meritUnit - keptUnit + 1;
        return program.map(known -> pinned(known)
                        .variable(index, value, value)
                        .row(firstQuota + position, Row.NO_FLOOR, Row.NO_CEILING)
                        .any(wanted, MOST_NODES, limit))
                .orElseGet(WarmQuestions::unproved);
    }

    /// The same with nothing fixed.
    Optional<WarmProgram.Question> ask() {
        return program.map(WarmProgram::ask);
    }

    private WarmProgram.Question pinned(WarmProgram known) {
        var question = known.ask();
        problem.fixedIn().stream().forEach(index -> question.variable(index, 1, 1));
        problem.fixedOut().stream().forEach(index -> question.variable(index, 0, 0));
        return question;
    }

    int firstQuota() {
        return firstQuota;
    }

    /// Whether some set exists, rather than which is best.
    Answer any(WarmProgram.Question question, TimeLimit limit) {
        return best(question, 0, limit);
    }

    private Answer best(WarmProgram.Question question, int unique, TimeLimit limit) {
        return question.best(FIRST_REACH * meritUnit, unique, MOST_NODES, limit);
    }

    private static Answer unproved() {
        return new Answer.Unproved(Optional.empty(), Double.POSITIVE_INFINITY);
    }
}
