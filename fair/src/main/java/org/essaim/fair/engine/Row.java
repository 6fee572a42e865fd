package org.essaim.fair.engine;

import java.util.List;

/// A linear rule: the weighted sum stays between `floor` and `ceiling`. [#NO_FLOOR] and [#NO_CEILING] leave a side
/// open.
public record Row(long floor, long ceiling, List<Term> terms) {

    public static final long NO_FLOOR = Long.MIN_VALUE;
    public static final long NO_CEILING = Long.MAX_VALUE;

    public Row {
        terms = List.copyOf(terms);
    }

    public static Row atLeast(long floor, List<Term> terms) {
        return new Row(floor, NO_CEILING, terms);
    }

    public static Row atMost(long ceiling, List<Term> terms) {
        return new Row(NO_FLOOR, ceiling, terms);
    }

    public static Row exactly(long value, List<Term> terms) {
        return new Row(value, value, terms);
    }

    boolean holdsFor(List<Long> values) {
        var sum = 0L;
        for (var term : terms) {
            sum += term.weight() * values.get(term.variable());
        }
        return floor <= sum && sum <= ceiling;
    }
}
