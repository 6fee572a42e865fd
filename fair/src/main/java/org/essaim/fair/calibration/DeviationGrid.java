package org.essaim.fair.calibration;

import java.util.ArrayList;
import java.util.List;

/// How far scores stray is not known but estimated, and with few reviews badly. So the model is not solved for
/// the best guess alone but for a grid of guesses around it, each weighted by how well it explains the scores
/// and by a published prior: logarithms of standard deviations around a tenth or so of the scale, give or take
/// a factor of e.
final class DeviationGrid {

    record Node(MixedModel model, Deviations deviations, double weight) {}

    private static final double[] PRIOR = {Math.log(0.15), Math.log(0.10), Math.log(0.15)};
    private static final double SMALLEST = 1e-4;
    private static final double[] ABSCISSAE = {-Math.sqrt(3), 0, Math.sqrt(3)};
    private static final double[] SHARES = {1.0 / 6, 2.0 / 3, 1.0 / 6};
    private static final double PROBE = 0.15;

    private final ReviewSet reviews;
    private final double width;

    DeviationGrid(ReviewSet reviews, double width) {
        this.reviews = reviews;
        this.width = width;
    }

    List<Node> nodes() {
        var mode = mode();
        var best = cost(mode);
        var steps = new double[mode.length];
        for (var axis = 0; axis < mode.length; axis++) {
            var curve = cost(moved(mode, axis, PROBE)) + cost(moved(mode, axis, -PROBE)) - 2 * best;
            steps[axis] = Math.clamp(Math.sqrt(2 * PROBE * PROBE / Math.max(curve, 1e-9)), 0.01, 1.0);
        }
        var nodes = new ArrayList<Node>();
        var sum = 0.0;
        for (var first = 0; first < ABSCISSAE.length; first++) {
            for (var second = 0; second < ABSCISSAE.length; second++) {
                for (var third = 0; third < ABSCISSAE.length; third++) {
                    var point = new double[] {
                        mode[0] + steps[0] * ABSCISSAE[first],
                        mode[1] + steps[1] * ABSCISSAE[second],
                        mode[2] + steps[2] * ABSCISSAE[third]
                    };
                    var model = new MixedModel(reviews, deviations(point));
                    var normal = square(ABSCISSAE[first]) + square(ABSCISSAE[second]) + square(ABSCISSAE[third]);
                    var weight = SHARES[first]
                            * SHARES[second]
                            * SHARES[third]
                            * Math.exp((best + normal - model.minusTwiceLogLikelihood() - penalty(point)) / 2);
                    nodes.add(new Node(model, deviations(point), weight));
                    sum += weight;
                }
            }
        }
        var total = sum;
        return nodes.stream()
                .map(node -> new Node(node.model(), node.deviations(), node.weight() / total))
                .filter(node -> node.weight() > 1e-6)
                .toList();
    }

    /// Downhill one coordinate at a time, with steps that halve once none of them helps.
    private double[] mode() {
        var point = PRIOR.clone();
        var best = cost(point);
        for (var step = 0.8; step > 0.01; step /= 2) {
            var moves = 0;
            var better = true;
            while (better && moves++ < 20) {
                better = false;
                for (var axis = 0; axis < point.length; axis++) {
                    for (var side : new double[] {step, -step}) {
                        var tried = moved(point, axis, side);
                        var cost = cost(tried);
                        if (cost < best) {
                            point = tried;
                            best = cost;
                            better = true;
                        }
                    }
                }
            }
        }
        return point;
    }

    private static double[] moved(double[] point, int axis, double step) {
        var moved = point.clone();
        moved[axis] += step;
        return moved;
    }

    private double cost(double[] point) {
        return new MixedModel(reviews, deviations(point)).minusTwiceLogLikelihood() + penalty(point);
    }

    private static double penalty(double[] point) {
        var sum = 0.0;
        for (var axis = 0; axis < point.length; axis++) {
            sum += square(point[axis] - PRIOR[axis]);
        }
        return sum;
    }

    private Deviations deviations(double[] point) {
        return new Deviations(
                width * Math.max(SMALLEST, Math.exp(point[0])),
                width * Math.max(SMALLEST, Math.exp(point[1])),
                width * Math.max(SMALLEST, Math.exp(point[2])),
                Math.sqrt(reviews.criteriaVariance()));
    }

    private static double square(double number) {
        return number * number;
    }
}
