package org.essaim.fair.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// How often each proposal is among the best when all that is uncertain is drawn again and again, everything
/// together. The same seed always draws the same numbers.
final class Chances {

    static final String GENERATOR = "L64X128MixRandom";

    private static final int MOST_DRAWS = 4_000;
    private static final int FEWEST_DRAWS = 500;
    private static final int NUMBERS = 20_000_000;

    private final List<DeviationGrid.Node> nodes;
    private final int places;
    private final int[] counts;
    private final RandomGenerator random;
    private int drawn;

    Chances(List<DeviationGrid.Node> nodes, int proposals, int places, long seed) {
        this.nodes = nodes;
        this.places = places;
        this.counts = new int[proposals];
        this.random = RandomGeneratorFactory.of(GENERATOR).create(seed);
    }

    double[] draw() {
        var draws = Math.clamp(NUMBERS / Math.max(1, counts.length), FEWEST_DRAWS, MOST_DRAWS);
        for (var node : nodes) {
            for (var number = (int) Math.round(node.weight() * draws); number > 0; number--) {
                drawOnce(node.model());
            }
        }
        var all = Math.max(1, drawn);
        return Arrays.stream(counts).mapToDouble(count -> (double) count / all).toArray();
    }

    private void drawOnce(MixedModel model) {
        var effects = model.equations().upper(normals(model.solution().length));
        for (var index = 0; index < effects.length; index++) {
            effects[index] += model.solution()[index];
        }
        var levels = model.levels(effects);
        for (var proposal = 0; proposal < levels.length; proposal++) {
            levels[proposal] += random.nextGaussian() / Math.sqrt(model.precision(proposal));
        }
        var sorted = levels.clone();
        Arrays.sort(sorted);
        var least = places == 0 ? Double.POSITIVE_INFINITY : sorted[Math.max(0, sorted.length - places)];
        for (var proposal = 0; proposal < levels.length; proposal++) {
            if (levels[proposal] >= least) {
                counts[proposal]++;
            }
        }
        drawn++;
    }

    private double[] normals(int count) {
        var normals = new double[count];
        for (var index = 0; index < count; index++) {
            normals[index] = random.nextGaussian();
        }
        return normals;
    }
}
