package org.essaim.site.drawing;

/// Where the nodes of a network lie: they begin on a spiral, push each other away and are drawn together by their links
/// (Fruchterman and Reingold, 1991) for a fixed number of rounds, then the whole is fitted to the canvas.
final class NetworkLayout {
    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
    private static final int ROUNDS = 260;
    private static final double MARGIN = 16;
    private static final double SIDE = 130;

    private final double[] x;
    private final double[] y;
    private double height;

    private NetworkLayout(int size) {
        this.x = new double[size];
        this.y = new double[size];
    }

    static NetworkLayout of(Network network) {
        var size = network.nodes().size();
        var layout = new NetworkLayout(size);
        for (var index = 0; index < size; index++) {
            var distance = Math.sqrt(index + 0.5);
            layout.x[index] = distance * Math.cos(index * GOLDEN_ANGLE);
            layout.y[index] = distance * Math.sin(index * GOLDEN_ANGLE);
        }
        for (var round = 0; round < ROUNDS; round++) {
            layout.move(network, 0.12 * Math.sqrt(size) * (1 - (double) round / ROUNDS));
        }
        layout.fit(Math.clamp(size * 22L, 120, 520));
        return layout;
    }

    private void move(Network network, double furthest) {
        var dx = new double[x.length];
        var dy = new double[x.length];
        for (var one = 0; one < x.length; one++) {
            for (var other = one + 1; other < x.length; other++) {
                pull(one, other, -1 / squared(one, other), dx, dy);
            }
            dx[one] -= 0.05 * x[one];
            dy[one] -= 0.05 * y[one];
        }
        for (var link : network.links()) {
            if (link.from() != link.to()) {
                pull(link.from(), link.to(), Math.sqrt(squared(link.from(), link.to())), dx, dy);
            }
        }
        for (var index = 0; index < x.length; index++) {
            var length = Math.max(1e-9, Math.hypot(dx[index], dy[index]));
            var step = Math.min(length, furthest);
            x[index] += dx[index] / length * step;
            y[index] += dy[index] / length * step;
        }
    }

    private double squared(int one, int other) {
        return Math.max(1e-6, Math.pow(x[one] - x[other], 2) + Math.pow(y[one] - y[other], 2));
    }

    private void pull(int one, int other, double force, double[] dx, double[] dy) {
        dx[one] += (x[other] - x[one]) * force;
        dy[one] += (y[other] - y[one]) * force;
        dx[other] -= (x[other] - x[one]) * force;
        dy[other] -= (y[other] - y[one]) * force;
    }

    private void fit(double wanted) {
        height = x.length == 0 ? 0 : wanted;
        spread(x, SIDE, Canvas.WIDTH - SIDE);
        spread(y, MARGIN, wanted - MARGIN);
    }

    private static void spread(double[] values, double from, double to) {
        var lowest = Double.MAX_VALUE;
        var highest = -Double.MAX_VALUE;
        for (var value : values) {
            lowest = Math.min(lowest, value);
            highest = Math.max(highest, value);
        }
        for (var index = 0; index < values.length; index++) {
            values[index] = highest == lowest
                    ? (from + to) / 2
                    : from + (values[index] - lowest) / (highest - lowest) * (to - from);
        }
    }

    double x(int index) {
        return x[index];
    }

    double y(int index) {
        return y[index];
    }

    double height() {
        return height;
    }
}
