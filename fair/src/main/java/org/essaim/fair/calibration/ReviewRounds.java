package org.essaim.fair.calibration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/// Invented rounds of reviews of which the truth is known, always the same for a seed: so that a way of reading
/// scores can be measured against what the scores were made from.
public record ReviewRounds(CalibrationProblem problem, Map<String, Double> merits, Map<String, Double> strictnesses) {

    private static final double LEVEL = 3.2;
    private static final double MERIT = 0.6;
    private static final double NOISE = 0.6;

    /// Scores from 1 to 5, in steps of a thousandth, each of `readers` reviewers chosen at random. `strictness`
    /// is the standard deviation of the reviewers' strictness in points.
    public static ReviewRounds round(
            long seed, int proposals, int reviewers, int readers, int places, double strictness) {
        var random = new Random(seed);
        var merits = new HashMap<String, Double>();
        var strictnesses = new HashMap<String, Double>();
        var names = new ArrayList<String>();
        for (var number = 1; number <= reviewers; number++) {
            var name = String.format(Locale.ROOT, "R%03d", number);
            names.add(name);
            strictnesses.put(name, strictness * random.nextGaussian());
        }
        var scores = new ArrayList<ReviewScore>();
        for (var number = 1; number <= proposals; number++) {
            var proposal = String.format(Locale.ROOT, "P%04d", number);
            var merit = LEVEL + MERIT * random.nextGaussian();
            merits.put(proposal, merit);
            Collections.shuffle(names, random);
            for (var reviewer : names.subList(0, Math.min(readers, reviewers))) {
                var score = merit - strictnesses.getOrDefault(reviewer, 0.0) + NOISE * random.nextGaussian();
                scores.add(new ReviewScore(proposal, reviewer, "", Math.rint(score * 1000) / 1000));
            }
        }
        return new ReviewRounds(new CalibrationProblem(scores, -5, 11, places, Map.of(), seed), merits, strictnesses);
    }

    /// The ids of the truly best.
    public List<String> best() {
        return best(merits, problem.places());
    }

    /// The ids with the highest figures; equal ones by id.
    public static List<String> best(Map<String, Double> figures, int places) {
        return figures.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(places)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// The scores of each proposal or each reviewer, in the order in which they were given.
    static Map<String, List<ReviewScore>> by(
            List<ReviewScore> scores, java.util.function.Function<ReviewScore, String> who) {
        var groups = new HashMap<String, List<ReviewScore>>();
        IntStream.range(0, scores.size())
                .mapToObj(scores::get)
                .forEach(score -> groups.computeIfAbsent(who.apply(score), _ -> new ArrayList<>())
                        .add(score));
        return groups;
    }
}
