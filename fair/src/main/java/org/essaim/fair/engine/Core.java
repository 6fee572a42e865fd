package org.essaim.fair.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A [Model] with everything removed that is already decided: variables with one value left and rows that cannot
/// break any more. Solvers spend their time on the rest only.
final class Core {

    private static final int DECIDED = -1;

    private final List<Variable> original;
    private final List<Integer> positions = new ArrayList<>();
    private final List<Variable> open = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private long decidedGain;
    private boolean broken;

    Core(List<Variable> variables, List<Row> rows) {
        this.original = List.copyOf(variables);
        for (var variable : original) {
            if (variable.floor() == variable.ceiling()) {
                positions.add(DECIDED);
                decidedGain += variable.gain() * variable.floor();
            } else {
                positions.add(open.size());
                open.add(variable);
            }
        }
        rows.forEach(this::add);
    }

    private void add(Row row) {
        var terms = new ArrayList<Term>();
        var decided = 0L;
        var least = 0L;
        var most = 0L;
        for (var term : row.terms()) {
            var variable = original.get(term.variable());
            var position = positions.get(term.variable());
            if (position == DECIDED) {
                decided += term.weight() * variable.floor();
            } else {
                terms.add(new Term(position, term.weight()));
                least += term.weight() * (term.weight() > 0 ? variable.floor() : variable.ceiling());
                most += term.weight() * (term.weight() > 0 ? variable.ceiling() : variable.floor());
            }
        }
        var floor = row.floor() == Row.NO_FLOOR ? Row.NO_FLOOR : row.floor() - decided;
        var ceiling = row.ceiling() == Row.NO_CEILING ? Row.NO_CEILING : row.ceiling() - decided;
        broken |= most < floor || least > ceiling;
        if (least < floor || most > ceiling) {
            rows.add(new Row(floor, ceiling, terms));
        }
    }

    /// The original positions of the open variables, in their order.
    List<Integer> openPositions() {
        return IntStream.range(0, original.size())
                .filter(index -> positions.get(index) != DECIDED)
                .boxed()
                .toList();
    }

    long decidedGain() {
        return decidedGain;
    }

    int size() {
        return open.size();
    }

    /// Empty if some row cannot hold any more.
    Optional<Model> model() {
        return broken ? Optional.empty() : Optional.of(new Model(open, rows));
    }

    Answer restored(Answer answer) {
        return switch (answer) {
            case Answer.Proved proved -> new Answer.Proved(restored(proved.values()), proved.gain() + decidedGain);
            case Answer.Impossible impossible -> impossible;
            case Answer.Unproved open ->
                new Answer.Unproved(open.values().map(this::restored), open.bound() + decidedGain);
        };
    }

    List<Long> restored(List<Long> values) {
        var all = new ArrayList<Long>(original.size());
        for (var index = 0; index < original.size(); index++) {
            var position = positions.get(index);
            all.add(position == DECIDED ? original.get(index).floor() : values.get(position));
        }
        return all;
    }
}
