package org.essaim.fair.engine;

import java.util.List;

/// A whole-number program: find values within their ranges that keep every row and earn the most. All numbers are
/// whole so that any answer can be checked without rounding.
public record Model(List<Variable> variables, List<Row> rows) {

    public Model {
        variables = List.copyOf(variables);
        rows = List.copyOf(rows);
    }

    public long gain(List<Long> values) {
        var sum = 0L;
        for (var index = 0; index < variables.size(); index++) {
            sum += variables.get(index).gain() * values.get(index);
        }
        return sum;
    }

    public boolean isSatisfiedBy(List<Long> values) {
        for (var index = 0; index < variables.size(); index++) {
            var variable = variables.get(index);
            var value = values.get(index);
            if (value < variable.floor() || value > variable.ceiling()) {
                return false;
            }
        }
        return rows.stream().allMatch(row -> row.holdsFor(values));
    }
}
