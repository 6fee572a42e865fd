package org.essaim.site.drawing;

import java.util.List;

/// The part of the world that a map shows, always 1000 by 440 units on the drawing: the whole, or, when all spots lie
/// in one region, that region.
record MapView(double left, double top, double scale) {
    static final double WIDTH = 1_000;
    static final double HEIGHT = 440;
    private static final double WORLD_LEFT = -2.72;
    private static final double WORLD_TOP = -1.31;
    private static final double WORLD_WIDTH = 5.44;
    private static final double NARROWEST = 0.62;
    private static final double WIDEST_REGION = 2.2;
    private static final double MARGIN = 0.12;

    private static final MapView WORLD = new MapView(WORLD_LEFT, WORLD_TOP, WIDTH / WORLD_WIDTH);

    static MapView of(List<EqualEarth.Point> points) {
        if (points.isEmpty()) {
            return WORLD;
        }
        var x = points.stream().mapToDouble(EqualEarth.Point::x).summaryStatistics();
        var y = points.stream().mapToDouble(EqualEarth.Point::y).summaryStatistics();
        var needed = Math.max(x.getMax() - x.getMin(), (y.getMax() - y.getMin()) * WIDTH / HEIGHT) + 2 * MARGIN;
        if (needed > WIDEST_REGION) {
            return WORLD;
        }
        var width = Math.max(needed, NARROWEST);
        var height = width * HEIGHT / WIDTH;
        return new MapView(
                (x.getMin() + x.getMax() - width) / 2, (y.getMin() + y.getMax() - height) / 2, WIDTH / width);
    }

    double x(EqualEarth.Point point) {
        return (point.x() - left) * scale;
    }

    double y(EqualEarth.Point point) {
        return (point.y() - top) * scale;
    }

    boolean shows(List<EqualEarth.Point> ring) {
        var x = ring.stream().mapToDouble(this::x).summaryStatistics();
        var y = ring.stream().mapToDouble(this::y).summaryStatistics();
        return x.getMax() >= 0 && x.getMin() <= WIDTH && y.getMax() >= 0 && y.getMin() <= HEIGHT;
    }
}
