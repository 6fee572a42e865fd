package org.essaim.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.essaim.fair.calibration.CalibrateScores;
import org.essaim.fair.calibration.Calibrated;
import org.essaim.fair.calibration.Calibration;
import org.essaim.fair.calibration.CalibrationProblem;
import org.essaim.fair.calibration.ReviewScore;

/// Four ways to make one figure per proposal out of its scores.
final class ScoreReadings {

    private ScoreReadings() {}

    static Map<String, Double> mean(List<ReviewScore> scores) {
        return each(scores, ReviewScore::score, ScoreReadings::average);
    }

    static Map<String, Double> median(List<ReviewScore> scores) {
        return each(scores, ReviewScore::score, list -> {
            var sorted = list.stream().sorted().toList();
            var middle = sorted.size() / 2;
            return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        });
    }

    /// Each score less the reviewer’s mean, over the reviewer’s standard deviation; then the mean.
    static Map<String, Double> standard(List<ReviewScore> scores) {
        var own = new HashMap<String, List<Double>>();
        scores.forEach(score ->
                own.computeIfAbsent(score.reviewer(), _ -> new ArrayList<>()).add(score.score()));
        return each(
                scores,
                score -> {
                    var all = own.getOrDefault(score.reviewer(), List.of());
                    var middle = average(all);
                    var square = average(all.stream()
                            .map(value -> (value - middle) * (value - middle))
                            .toList());
                    return square == 0 ? 0 : (score.score() - middle) / Math.sqrt(square);
                },
                ScoreReadings::average);
    }

    static Map<String, Double> calibrated(List<ReviewScore> scores, int places, long seed) {
        var problem = new CalibrationProblem(scores, -5, 11, places, Map.of(), seed);
        var figures = new HashMap<String, Double>();
        if (CalibrateScores.calibrate(problem) instanceof Calibration calibration) {
            for (Calibrated one : calibration.proposals()) {
                figures.put(one.proposal(), one.estimate());
            }
        }
        return figures;
    }

    private static double average(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private static Map<String, Double> each(
            List<ReviewScore> scores, ToDoubleFunction<ReviewScore> value, ToDoubleFunction<List<Double>> figure) {
        var lists = new HashMap<String, List<Double>>();
        scores.forEach(score ->
                lists.computeIfAbsent(score.proposal(), _ -> new ArrayList<>()).add(value.applyAsDouble(score)));
        var figures = new HashMap<String, Double>();
        lists.forEach((proposal, list) -> figures.put(proposal, figure.applyAsDouble(list)));
        return figures;
    }
}
