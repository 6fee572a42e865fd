package org.essaim.fair.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;

/// The search for the sharpest [DualBound] as a linear program of its own. Solving it outright is slower than reading
/// prices off a solved program, but ojAlgo's own prices are incomplete or of unclear sign.
final class DualProgram {

    private final Model model;
    private final @Nullable Double cap;
    private final ExpressionsBasedModel program = new ExpressionsBasedModel();
    private final List<org.ojalgo.optimisation.@Nullable Variable> above = new ArrayList<>();
    private final List<org.ojalgo.optimisation.@Nullable Variable> below = new ArrayList<>();

    /// A `cap` on prices is needed where prices could grow without end, because the rows contradict each other.
    DualProgram(Model model, @Nullable Double cap) {
        this.model = model;
        this.cap = cap;
        var columns = model.variables().stream().map(this::column).toList();
        for (var row : model.rows()) {
            var least = row.terms().stream()
                    .mapToLong(term -> term.weight()
                            * model.variables().get(term.variable()).floor())
                    .sum();
            above.add(row.ceiling() == Row.NO_CEILING ? null : price(row, 1, row.ceiling() - least, columns));
            below.add(row.floor() == Row.NO_FLOOR ? null : price(row, -1, least - row.floor(), columns));
        }
    }

    List<Double> prices() {
        program.minimise();
        return IntStream.range(0, model.rows().size())
                .mapToObj(index -> value(above.get(index)) - value(below.get(index)))
                .toList();
    }

    private Expression column(Variable variable) {
        var excess = program.newVariable("z" + program.countVariables())
                .lower(0)
                .weight(variable.ceiling() - variable.floor());
        return program.newExpression("c" + program.countVariables())
                .set(excess, 1)
                .lower(variable.gain());
    }

    private org.ojalgo.optimisation.Variable price(Row row, int sign, long weight, List<Expression> columns) {
        var price = program.newVariable("y" + program.countVariables()).lower(0).weight(weight);
        if (cap != null) {
            price.upper(cap);
        }
        row.terms().forEach(term -> columns.get(term.variable()).set(price, sign * term.weight()));
        return price;
    }

    private static double value(org.ojalgo.optimisation.@Nullable Variable price) {
        return price == null || price.getValue() == null ? 0 : price.getValue().doubleValue();
    }
}
