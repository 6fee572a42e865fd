package org.essaim.fair;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.essaim.fair.engine.Model;
import org.essaim.fair.engine.Row;
import org.essaim.fair.engine.Term;
import org.essaim.fair.engine.Variable;

/// The sets that are still equally good after the stages so far, as the variables and rows that describe them.
record Remaining(IndexedProblem problem, List<Variable> variables, List<Row> rows) {

    Model earning(IntToLongFunction worth) {
        var priced = new ArrayList<Variable>();
        for (var index = 0; index < variables.size(); index++) {
            priced.add(variables.get(index).earning(index < problem.size() ? worth.applyAsLong(index) : 0));
        }
        return new Model(priced, rows);
    }

    /// Freezes a stage: only sets worth at least `total` remain. The row is counted from the average upwards, so that
    /// its limit stays near zero and a solver's relative tolerance cannot hide a whole unit.
    Remaining worthAtLeast(IntToLongFunction worth, long total) {
        var places = problem.places();
        var average = places == 0 ? 0 : Math.floorDiv(total, places);
        var terms = IntStream.range(0, problem.size())
                .mapToObj(index -> new Term(index, worth.applyAsLong(index) - average))
                .filter(term -> term.weight() != 0)
                .toList();
        var more = new ArrayList<>(rows);
        more.add(Row.atLeast(total - average * places, terms));
        return new Remaining(problem, variables, more);
    }
}
