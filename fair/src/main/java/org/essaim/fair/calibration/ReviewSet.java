package org.essaim.fair.calibration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// The scores as one value per review: the weighted mean over its criteria once the mean of each criterion is
/// taken out, so that a review that leaves out the criterion on which all are strict is not called lenient.
/// Sorted by id.
final class ReviewSet {

    /// `raw` is the weighted mean of the scores as given, `spread` the share of the criteria's variance that is
    /// left in the value.
    record Entry(int proposal, int reviewer, double value, double raw, double spread) {}

    private final List<String> proposals;
    private final List<String> reviewers;
    private final List<CriterionMean> criteria = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final double level;
    private final double criteriaVariance;

    ReviewSet(CalibrationProblem problem) {
        var sorted = problem.scores().stream()
                .sorted(Comparator.comparing(ReviewScore::proposal)
                        .thenComparing(ReviewScore::reviewer)
                        .thenComparing(ReviewScore::criterion))
                .toList();
        proposals = sorted.stream().map(ReviewScore::proposal).distinct().toList();
        reviewers = List.copyOf(new TreeSet<>(
                sorted.stream().map(ReviewScore::reviewer).distinct().toList()));
        var means = means(problem, sorted);
        var weight = criteria.stream().mapToDouble(CriterionMean::weight).sum();
        level = criteria.stream().mapToDouble(one -> one.weight() * one.mean()).sum() / weight;
        var squares = 0.0;
        var freedom = 0;
        var first = 0;
        var proposalPositions = positions(proposals);
        var reviewerPositions = positions(reviewers);
        while (first < sorted.size()) {
            var end = first + 1;
            while (end < sorted.size() && isSameReview(sorted.get(first), sorted.get(end))) {
                end++;
            }
            var review = sorted.subList(first, end);
            var sum = 0.0;
            var raw = 0.0;
            var weights = 0.0;
            var weightSquares = 0.0;
            var plain = 0.0;
            for (var score : review) {
                var own = problem.weight(score.criterion());
                var centred = score.score() - means.getOrDefault(score.criterion(), 0.0);
                sum += own * centred;
                raw += own * score.score();
                weights += own;
                weightSquares += own * own;
                plain += centred / review.size();
            }
            for (var score : review) {
                var rest = score.score() - means.getOrDefault(score.criterion(), 0.0) - plain;
                squares += rest * rest;
            }
            freedom += review.size() - 1;
            entries.add(new Entry(
                    proposalPositions.getOrDefault(sorted.get(first).proposal(), -1),
                    reviewerPositions.getOrDefault(sorted.get(first).reviewer(), -1),
                    level + sum / weights,
                    raw / weights,
                    weightSquares / (weights * weights)));
            first = end;
        }
        criteriaVariance = freedom == 0 ? 0 : squares / freedom;
    }

    private Map<String, Double> means(CalibrationProblem problem, List<ReviewScore> sorted) {
        var sums = new TreeMap<String, double[]>();
        for (var score : sorted) {
            var sum = sums.computeIfAbsent(score.criterion(), _ -> new double[2]);
            sum[0] += score.score();
            sum[1]++;
        }
        var means = new HashMap<String, Double>();
        sums.forEach((criterion, sum) -> {
            var mean = sum[0] / sum[1];
            means.put(criterion, mean);
            criteria.add(new CriterionMean(criterion, problem.weight(criterion), (int) sum[1], mean));
        });
        return means;
    }

    private static boolean isSameReview(ReviewScore one, ReviewScore other) {
        return one.proposal().equals(other.proposal()) && one.reviewer().equals(other.reviewer());
    }

    private static Map<String, Integer> positions(List<String> ids) {
        var positions = new HashMap<String, Integer>();
        ids.forEach(id -> positions.put(id, positions.size()));
        return positions;
    }

    List<String> proposals() {
        return proposals;
    }

    List<String> reviewers() {
        return reviewers;
    }

    List<CriterionMean> criteria() {
        return criteria;
    }

    /// By proposal, then by reviewer.
    List<Entry> entries() {
        return entries;
    }

    double level() {
        return level;
    }

    double criteriaVariance() {
        return criteriaVariance;
    }
}
