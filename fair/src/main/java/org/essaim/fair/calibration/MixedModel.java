package org.essaim.fair.calibration;

import java.util.List;

/// The model for given standard deviations: a review is the common level, plus its proposal's merit, minus its
/// reviewer's strictness, plus noise. Merits are summed out exactly, so only the level and the strictnesses
/// remain in the equations.
final class MixedModel {

    private final ReviewSet reviews;
    private final Deviations deviations;
    private final double[] noise;
    private final double[] precision;
    private final double[] pull;
    private final Symmetric equations;
    private final double[] solution;
    private final double minusTwiceLogLikelihood;

    MixedModel(ReviewSet reviews, Deviations deviations) {
        this.reviews = reviews;
        this.deviations = deviations;
        var entries = reviews.entries();
        var size = reviews.reviewers().size() + 1;
        this.noise = new double[entries.size()];
        this.precision = new double[reviews.proposals().size()];
        this.pull = new double[reviews.proposals().size()];
        var matrix = new double[size][size];
        var right = new double[size];
        var merit = square(deviations.proposals());
        var strict = square(deviations.reviewers());
        var sum = 0.0;
        for (var row = 1; row < size; row++) {
            matrix[row][row] = 1 / strict;
        }
        var first = 0;
        while (first < entries.size()) {
            var end = end(entries, first);
            sum += addProposal(entries, first, end, matrix, right);
            first = end;
        }
        sum += reviews.proposals().size() * Math.log(merit) + (size - 1) * Math.log(strict);
        this.equations = Symmetric.factor(matrix);
        this.solution = equations.solve(right);
        for (var row = 0; row < size; row++) {
            sum -= right[row] * solution[row];
        }
        this.minusTwiceLogLikelihood = sum + equations.logDeterminant();
    }

    private static int end(List<ReviewSet.Entry> entries, int first) {
        var end = first;
        while (end < entries.size()
                && entries.get(end).proposal() == entries.get(first).proposal()) {
            end++;
        }
        return end;
    }

    /// Adds one proposal's reviews with its merit summed out; gives its share of the likelihood.
    private double addProposal(List<ReviewSet.Entry> entries, int first, int end, double[][] matrix, double[] right) {
        var proposal = entries.get(first).proposal();
        var total = 0.0;
        var weighted = 0.0;
        var share = 0.0;
        for (var index = first; index < end; index++) {
            var entry = entries.get(index);
            noise[index] = 1 / (square(deviations.reviews()) + square(deviations.criteria()) * entry.spread());
            total += noise[index];
            weighted += noise[index] * value(entry);
            share += noise[index] * square(value(entry)) - Math.log(noise[index]);
        }
        precision[proposal] = total + 1 / square(deviations.proposals());
        pull[proposal] = total / precision[proposal];
        share += Math.log(precision[proposal]) - square(weighted) / precision[proposal];
        var left = 1 - pull[proposal];
        matrix[0][0] += total * left;
        right[0] += weighted * left;
        for (var index = first; index < end; index++) {
            var row = entries.get(index).reviewer() + 1;
            matrix[row][0] -= noise[index] * left;
            matrix[row][row] += noise[index];
            right[row] -= noise[index] * (value(entries.get(index)) - weighted / precision[proposal]);
            for (var other = first; other < end; other++) {
                var column = entries.get(other).reviewer() + 1;
                if (column <= row) {
                    matrix[row][column] -= noise[index] * noise[other] / precision[proposal];
                }
            }
        }
        return share;
    }

    private double value(ReviewSet.Entry entry) {
        return entry.value() - reviews.level();
    }

    private static double square(double number) {
        return number * number;
    }

    double minusTwiceLogLikelihood() {
        return minusTwiceLogLikelihood;
    }

    /// Zero is the level, the reviewers' strictnesses follow.
    double[] solution() {
        return solution;
    }

    Symmetric equations() {
        return equations;
    }

    double precision(int proposal) {
        return precision[proposal];
    }

    /// What a reviewer of average strictness gives each proposal, if level and strictnesses are as said.
    double[] levels(double[] effects) {
        var levels = new double[precision.length];
        var entries = reviews.entries();
        for (var index = 0; index < entries.size(); index++) {
            var entry = entries.get(index);
            var rest = value(entry) - effects[0] + effects[entry.reviewer() + 1];
            levels[entry.proposal()] += noise[index] * rest / precision[entry.proposal()];
        }
        for (var proposal = 0; proposal < levels.length; proposal++) {
            levels[proposal] += reviews.level() + effects[0];
        }
        return levels;
    }

    /// The variance of each of those levels, that of level and strictnesses included.
    double[] variances(double[][] covariance) {
        var variances = new double[precision.length];
        var entries = reviews.entries();
        var first = 0;
        while (first < entries.size()) {
            var end = end(entries, first);
            var proposal = entries.get(first).proposal();
            var left = 1 - pull[proposal];
            var sum = 1 / precision[proposal] + left * left * covariance[0][0];
            for (var index = first; index < end; index++) {
                var row = entries.get(index).reviewer() + 1;
                var share = noise[index] / precision[proposal];
                sum += 2 * left * share * covariance[0][row];
                for (var other = first; other < end; other++) {
                    var column = entries.get(other).reviewer() + 1;
                    sum += share * noise[other] / precision[proposal] * covariance[row][column];
                }
            }
            variances[proposal] = sum;
            first = end;
        }
        return variances;
    }
}
