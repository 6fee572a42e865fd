package org.essaim.fair.calibration;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The whole question. `lowest` and `highest` are the ends of the scale. `places` is the size of the best group
/// whose chances are wanted. `weights` says how much each criterion counts; those it leaves out count 1. The
/// order of scores leaves no trace in the answer.
public record CalibrationProblem(
        List<ReviewScore> scores, double lowest, double highest, int places, Map<String, Double> weights, long seed) {

    public CalibrationProblem {
        scores = List.copyOf(scores);
        weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
    }

    double weight(String criterion) {
        return weights.getOrDefault(criterion, 1.0);
    }
}
