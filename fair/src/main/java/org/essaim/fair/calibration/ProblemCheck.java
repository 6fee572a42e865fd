package org.essaim.fair.calibration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// What must hold before anything is calculated.
final class ProblemCheck {

    static final int MOST_REVIEWERS = 1_000;
    static final int MOST_SCORES = 500_000;

    private static final double MOST_WEIGHT = 1_000;

    private ProblemCheck() {}

    static List<CalibrationRefusal> of(CalibrationProblem problem) {
        var refusals = new ArrayList<CalibrationRefusal>();
        if (problem.scores().isEmpty()) {
            refusals.add(new CalibrationRefusal.NoScores());
        }
        if (problem.scores().size() > MOST_SCORES) {
            refusals.add(
                    new CalibrationRefusal.TooLarge("scores", problem.scores().size(), MOST_SCORES));
        }
        if (!(problem.lowest() < problem.highest())
                || !Double.isFinite(problem.lowest())
                || !Double.isFinite(problem.highest())) {
            refusals.add(new CalibrationRefusal.EmptyScale(problem.lowest(), problem.highest()));
        }
        if (problem.places() < 0) {
            refusals.add(new CalibrationRefusal.NegativePlaces(problem.places()));
        }
        problem.weights().forEach((criterion, weight) -> {
            if (!(weight > 0 && weight <= MOST_WEIGHT)) {
                refusals.add(new CalibrationRefusal.WeightOutOfRange(criterion, weight));
            }
        });
        var seen = new HashSet<List<String>>();
        var reviewers = new HashSet<String>();
        for (var position = 0; position < problem.scores().size(); position++) {
            var score = problem.scores().get(position);
            reviewers.add(score.reviewer());
            if (score.proposal().isBlank() || score.reviewer().isBlank()) {
                refusals.add(new CalibrationRefusal.BlankId(position + 1));
            }
            if (!(score.score() >= problem.lowest() && score.score() <= problem.highest())) {
                refusals.add(new CalibrationRefusal.OutOfScale(
                        score.proposal(), score.reviewer(), score.score(), problem.lowest(), problem.highest()));
            }
            if (!seen.add(List.of(score.proposal(), score.reviewer(), score.criterion()))) {
                refusals.add(new CalibrationRefusal.GivenTwice(score.proposal(), score.reviewer(), score.criterion()));
            }
        }
        if (reviewers.size() > MOST_REVIEWERS) {
            refusals.add(new CalibrationRefusal.TooLarge("reviewers", reviewers.size(), MOST_REVIEWERS));
        }
        return refusals;
    }
}
