package org.essaim.site.drawing;

/// The Equal Earth projection (2018): areas keep their proportion and shapes stay close to what readers know. Degrees
/// of WGS 84 in; out come units in which the world is about 5.4 wide, growing to the right and downwards.
final class EqualEarth {
    private static final double A1 = 1.340264;
    private static final double A2 = -0.081106;
    private static final double A3 = 0.000893;
    private static final double A4 = 0.003796;

    private EqualEarth() {}

    record Point(double x, double y) {}

    static Point of(double latitude, double longitude) {
        var angle = Math.asin(Math.sqrt(3) / 2 * Math.sin(Math.toRadians(latitude)));
        var square = angle * angle;
        var sixth = square * square * square;
        var slope = A1 + 3 * A2 * square + sixth * (7 * A3 + 9 * A4 * square);
        var x = 2 / Math.sqrt(3) * Math.toRadians(longitude) * Math.cos(angle) / slope;
        return new Point(x, -angle * (A1 + A2 * square + sixth * (A3 + A4 * square)));
    }
}
