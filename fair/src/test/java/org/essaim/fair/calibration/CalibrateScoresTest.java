package org.essaim.fair.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CalibrateScoresTest {

    private static final int SEEDS = 20;
    private static final int PLACES = 100;

    @Test
    void doesNoHarmWhereNobodyIsStrict() {
        var calibrated = 0.0;
        var plain = 0.0;
        for (var seed = 1L; seed <= SEEDS; seed++) {
            var round = ReviewRounds.round(seed, 600, 40, 3, PLACES, 0);
            var found = calibrated(round.problem());
            assertTrue(rankAgreement(estimates(found), means(found)) > 0.98, "seed " + seed);
            calibrated += recall(round, estimates(found));
            plain += recall(round, means(found));
        }
        assertTrue(calibrated > plain - 0.005 * SEEDS, calibrated / SEEDS + " against " + plain / SEEDS);
    }

    @Test
    void findsMoreOfTheBestThanMeanMedianAndStandardScoresWhereReviewersDiffer() {
        var sums = new HashMap<String, Double>();
        for (var seed = 1L; seed <= SEEDS; seed++) {
            var round = ReviewRounds.round(seed, 600, 40, 3, PLACES, 0.5);
            var found = calibrated(round.problem());
            sums.merge("calibrated", recall(round, estimates(found)) / SEEDS, Double::sum);
            sums.merge("mean", recall(round, means(found)) / SEEDS, Double::sum);
            sums.merge("median", recall(round, medians(round)) / SEEDS, Double::sum);
            sums.merge("standard scores", recall(round, standardScores(round)) / SEEDS, Double::sum);
        }
        System.out.println("recall of the best 100 of 600, seeds 1 to 20: " + sums);
        for (var other : List.of("mean", "median", "standard scores")) {
            assertTrue(
                    sums.getOrDefault("calibrated", 0.0) > sums.getOrDefault(other, 1.0), "calibrated against " + sums);
        }
    }

    @Test
    void itsIntervalsHoldTheTruthNineTimesInTen() {
        for (var strictness : new double[] {0, 0.5}) {
            var inside = 0;
            var all = 0;
            for (var seed = 1L; seed <= SEEDS; seed++) {
                var round = ReviewRounds.round(seed, 600, 40, 3, PLACES, strictness);
                for (var one : calibrated(round.problem()).proposals()) {
                    var merit = round.merits().getOrDefault(one.proposal(), Double.NaN);
                    inside += one.low() <= merit && merit <= one.high() ? 1 : 0;
                    all++;
                }
            }
            var coverage = (double) inside / all;
            System.out.println("coverage of the 90 % intervals, strictness " + strictness + ": " + coverage);
            assertEquals(0.90, coverage, 0.03, "strictness " + strictness);
        }
    }

    @Test
    void knowsWhoIsStrict() {
        var round = ReviewRounds.round(3, 600, 40, 3, PLACES, 0.5);
        var found = calibrated(round.problem());
        var mean = round.strictnesses().values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
        for (var reviewer : found.reviewers()) {
            var truth = round.strictnesses().getOrDefault(reviewer.reviewer(), Double.NaN) - mean;
            assertEquals(truth, reviewer.strictness(), 0.35, reviewer.reviewer());
        }
    }

    @Test
    void chancesAddUpToThePlacesAndPilesFollow() {
        var found = calibrated(ReviewRounds.round(5, 120, 12, 3, 20, 0.5).problem());
        assertEquals(
                20, found.proposals().stream().mapToDouble(Calibrated::chance).sum(), 1e-9);
        for (var one : found.proposals()) {
            assertEquals(one.chance() >= 0.95, one.pile() == Pile.CLEARLY_IN);
            assertEquals(one.chance() <= 0.05, one.pile() == Pile.CLEARLY_OUT);
        }
    }

    @Test
    void theSameScoresInAnyOrderGiveTheSameAnswerToTheLastDigit() {
        var problem = ReviewRounds.round(6, 60, 8, 3, 10, 0.5).problem();
        var shuffled = new ArrayList<>(problem.scores());
        Collections.shuffle(shuffled, new Random(1));
        var other = new CalibrationProblem(shuffled, -5, 11, 10, Map.of(), problem.seed());
        var one = calibrated(problem);
        var again = calibrated(other);
        assertEquals(one.proposals(), again.proposals());
        assertEquals(one.reviewers(), again.reviewers());
        assertEquals(one.audit().inputSha256(), again.audit().inputSha256());
    }

    @Test
    void oneMorePointForEverybodyByOneReviewerChangesHardlyAnything() {
        var round = ReviewRounds.round(7, 300, 20, 3, 50, 0.5);
        var shifted = round.problem().scores().stream()
                .map(score -> score.reviewer().equals("R001")
                        ? new ReviewScore(score.proposal(), score.reviewer(), "", score.score() + 1)
                        : score)
                .toList();
        var before = estimates(calibrated(round.problem()));
        var after = estimates(calibrated(new CalibrationProblem(shifted, -5, 11, 50, Map.of(), 7)));
        var stayed = new HashSet<>(ReviewRounds.best(before, 50));
        stayed.retainAll(ReviewRounds.best(after, 50));
        assertTrue(stayed.size() >= 47, "only " + stayed.size() + " of 50 stayed");
    }

    @Test
    void takesNobodyForStrictWhoJudgedTheHardCriterion() {
        var scores = new ArrayList<ReviewScore>();
        var random = new Random(8);
        for (var proposal = 0; proposal < 60; proposal++) {
            var merit = 3 + random.nextGaussian() / 2;
            scores.add(new ReviewScore("P" + proposal, "both", "easy", merit + 0.8));
            scores.add(new ReviewScore("P" + proposal, "both", "hard", merit - 0.8));
            scores.add(new ReviewScore("P" + proposal, "hard only", "hard", merit - 0.8));
        }
        var found = calibrated(new CalibrationProblem(scores, -5, 11, 10, Map.of(), 1));
        for (var reviewer : found.reviewers()) {
            assertEquals(0, reviewer.strictness(), 0.05, reviewer.reviewer());
        }
        assertEquals(
                List.of("easy", "hard"),
                found.criteria().stream().map(CriterionMean::criterion).toList());
    }

    @Test
    void saysWhenTheReviewsFallApart() {
        var scores = new ArrayList<ReviewScore>();
        for (var proposal = 0; proposal < 6; proposal++) {
            for (var reviewer = 0; reviewer < 2; reviewer++) {
                var part = proposal < 4 ? "a" : "b";
                scores.add(new ReviewScore("P" + proposal, part + reviewer, "", 2 + (proposal + reviewer) % 3));
            }
        }
        var found = calibrated(new CalibrationProblem(scores, 1, 5, 2, Map.of(), 1));
        assertTrue(found.notices()
                .contains(new CalibrationNotice.Unconnected(
                        List.of(new CalibrationNotice.Part(1, 4, 2), new CalibrationNotice.Part(2, 2, 2)))));
        assertEquals(
                List.of(1, 1, 1, 1, 2, 2),
                found.proposals().stream().map(Calibrated::part).toList());
    }

    @Test
    void staysHonestWithNextToNothing() {
        var one = calibrated(new CalibrationProblem(List.of(new ReviewScore("A", "R", "", 4)), 1, 5, 1, Map.of(), 1))
                .proposals()
                .getFirst();
        assertEquals(4, one.mean());
        assertEquals(1, one.chance());
        assertTrue(one.high() - one.low() > 1, one.toString());

        var same = calibrated(new CalibrationProblem(
                List.of(new ReviewScore("A", "R", "", 4), new ReviewScore("B", "R", "", 4)), 1, 5, 1, Map.of(), 1));
        assertTrue(same.notices().contains(new CalibrationNotice.OneReviewer("R")));
        same.proposals().forEach(proposal -> {
            assertEquals(4, proposal.estimate(), 1e-6);
            assertEquals(Pile.COULD_GO_EITHER_WAY, proposal.pile());
        });
        var none = calibrated(new CalibrationProblem(List.of(new ReviewScore("A", "R", "", 4)), 1, 5, 0, Map.of(), 1));
        assertEquals(Pile.CLEARLY_OUT, none.proposals().getFirst().pile());
    }

    @Test
    void refusesWhatMakesNoSense() {
        var refused = assertInstanceOf(
                CalibrationRefused.class,
                CalibrateScores.calibrate(new CalibrationProblem(
                        List.of(
                                new ReviewScore("A", "R", "", -1),
                                new ReviewScore("A", "R", "", Double.NaN),
                                new ReviewScore("", "R", "", 2)),
                        1,
                        5,
                        -1,
                        Map.of("x", 0.0),
                        1)));
        assertEquals(
                List.of(
                        "the number of places is negative: -1",
                        "the criterion x has the weight 0.0; it must be more than 0, at most 1000",
                        "the score -1.0 of R for A is outside the scale from 1.0 to 5.0",
                        "the score NaN of R for A is outside the scale from 1.0 to 5.0",
                        "R scores A twice",
                        "score number 3 does not say whose it is"),
                refused.refusals().stream().map(CalibrationRefusal::text).toList());
        assertInstanceOf(
                CalibrationRefused.class,
                CalibrateScores.calibrate(new CalibrationProblem(List.of(), 1, 5, 1, Map.of(), 1)));
        assertInstanceOf(
                CalibrationRefused.class,
                CalibrateScores.calibrate(
                        new CalibrationProblem(List.of(new ReviewScore("A", "R", "", 4)), 4, 4, 1, Map.of(), 1)));
    }

    private static Map<String, Double> estimates(Calibration calibration) {
        return calibration.proposals().stream().collect(Collectors.toMap(Calibrated::proposal, Calibrated::estimate));
    }

    private static Map<String, Double> means(Calibration calibration) {
        return calibration.proposals().stream().collect(Collectors.toMap(Calibrated::proposal, Calibrated::mean));
    }

    private static Map<String, Double> medians(ReviewRounds round) {
        var medians = new HashMap<String, Double>();
        ReviewRounds.by(round.problem().scores(), ReviewScore::proposal).forEach((proposal, scores) -> {
            var sorted = scores.stream().map(ReviewScore::score).sorted().toList();
            var middle = sorted.size() / 2;
            medians.put(
                    proposal,
                    sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2);
        });
        return medians;
    }

    private static Map<String, Double> standardScores(ReviewRounds round) {
        var sums = new HashMap<String, Double>();
        ReviewRounds.by(round.problem().scores(), ReviewScore::reviewer).forEach((_, scores) -> {
            var mean = scores.stream().mapToDouble(ReviewScore::score).average().orElse(0);
            var deviation = Math.sqrt(scores.stream()
                    .mapToDouble(score -> Math.pow(score.score() - mean, 2))
                    .average()
                    .orElse(0));
            scores.forEach(score ->
                    sums.merge(score.proposal(), deviation == 0 ? 0 : (score.score() - mean) / deviation, Double::sum));
        });
        return sums;
    }

    private static double recall(ReviewRounds round, Map<String, Double> figures) {
        var found = new HashSet<>(ReviewRounds.best(figures, PLACES));
        found.retainAll(round.best());
        return (double) found.size() / PLACES;
    }

    private static double rankAgreement(Map<String, Double> one, Map<String, Double> other) {
        var first = ReviewRounds.best(one, one.size());
        var ranks = new HashMap<String, Integer>();
        ReviewRounds.best(other, other.size()).forEach(id -> ranks.put(id, ranks.size()));
        var sum = 0.0;
        for (var rank = 0; rank < first.size(); rank++) {
            sum += Math.pow(rank - ranks.getOrDefault(first.get(rank), 0), 2);
        }
        return 1 - 6 * sum / (first.size() * (Math.pow(first.size(), 2) - 1));
    }

    private static Calibration calibrated(CalibrationProblem problem) {
        return assertInstanceOf(Calibration.class, CalibrateScores.calibrate(problem));
    }
}
