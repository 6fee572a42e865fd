package org.essaim.fair;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// How far scores can be from what they are meant to measure: a standard error per case, in thousandths of a
/// score. Cases without one get the usual error. It decides how sure a decision is called, never the decision
/// itself.
public record Uncertainty(Map<String, Long> errors, int draws) {

    /// Unless something else is asked for.
    public static final int USUAL_DRAWS = 100;

    static final int MOST_DRAWS = 10_000;

    public static final Uncertainty USUAL = new Uncertainty(Map.of(), USUAL_DRAWS);

    public Uncertainty {
        errors = Collections.unmodifiableSortedMap(new TreeMap<>(errors));
    }

    static boolean allows(BigDecimal error) {
        return error.signum() >= 0 && Candidate.merit(error) <= ProblemCheck.MERIT_LIMIT;
    }

    /// Half of the standard deviation of all scores, rounded: what follows from a reliability of 0.75, since a
    /// standard error is the deviation times the root of what is not reliable.
    static long usual(SelectionProblem problem) {
        var merits = problem.candidates().stream().mapToLong(Candidate::merit).toArray();
        if (merits.length == 0) {
            return 0;
        }
        var mean = 0.0;
        for (var merit : merits) {
            mean += (double) merit / merits.length;
        }
        var squares = 0.0;
        for (var merit : merits) {
            squares += (merit - mean) * (merit - mean) / merits.length;
        }
        return Math.round(Math.sqrt(squares) / 2);
    }
}
