package org.essaim.site.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Where things are: a circle for each spot, as large as its count, on the land of the world or of the region in
/// which all spots lie, up to a size that leaves the others room. Circles that would cover each other move apart
/// and stay tied to their place by a thin line. The list of the same spots, for those who do not see it, is the
/// page's to show.
public record WorldMap(String title, String description, List<Spot> spots) {
    private static final int ROUNDS = 120;
    private static final double GAP = 1.5;
    private static final double LARGEST = 60;
    private static final double TIED_FROM = 7;
    private static final double NUMBER_FROM = 11.2;

    public WorldMap {
        spots = List.copyOf(spots);
    }

    /// A place or a country with how much is there; `href` may be empty.
    public record Spot(String label, String href, int count, double latitude, double longitude) {
        double radius() {
            return Math.min(LARGEST, 5.5 + 2.9 * Math.sqrt(count));
        }
    }

    private static final class Circle {
        private final Spot spot;
        private final double homeX;
        private final double homeY;
        private double x;
        private double y;

        private Circle(Spot spot, double x, double y) {
            this.spot = spot;
            this.homeX = x;
            this.homeY = y;
            this.x = x;
            this.y = y;
        }
    }

    /// For a web page: hidden from assistive technology, since the list beside it says the same; circles are links for
    /// the mouse and left out of the tab order.
    public String onPage() {
        var svg = opened().markup(" class=\"map\" aria-hidden=\"true\" focusable=\"false\">");
        draw(svg, true);
        return svg.markup("</svg>").toString();
    }

    /// For a book or a shared picture: an image with a title and a description, no links.
    public String inPrint() {
        var svg = opened().markup(" role=\"img\">").markup("<title>").text(title);
        svg.markup("</title><desc>").text(description).markup("</desc>");
        draw(svg, false);
        return svg.markup("</svg>").toString();
    }

    private static Svg opened() {
        return new Svg()
                .markup("<svg xmlns=\"http://www.w3.org/2000/svg\"")
                .attribute("viewBox", "0 0 " + Svg.number(MapView.WIDTH) + " " + Svg.number(MapView.HEIGHT));
    }

    private void draw(Svg svg, boolean linked) {
        var points = spots.stream()
                .map(spot -> EqualEarth.of(spot.latitude(), spot.longitude()))
                .toList();
        var view = MapView.of(points);
        svg.markup("<path class=\"land\" fill=\"#e9e3d6\"")
                .attribute("d", Land.path(view))
                .markup("/>");
        var circles = new ArrayList<Circle>();
        for (var index = 0; index < spots.size(); index++) {
            circles.add(new Circle(spots.get(index), view.x(points.get(index)), view.y(points.get(index))));
        }
        circles.sort(Comparator.comparingInt((Circle circle) -> -circle.spot.count()));
        part(circles);
        circles.forEach(circle -> tie(svg, circle));
        circles.forEach(circle -> circle(svg, circle, linked));
    }

    private static void part(List<Circle> circles) {
        var moved = true;
        for (var round = 0; moved && round < ROUNDS; round++) {
            moved = false;
            for (var first = 0; first < circles.size(); first++) {
                for (var second = first + 1; second < circles.size(); second++) {
                    moved |= push(circles.get(first), circles.get(second), second);
                }
            }
        }
        circles.forEach(circle -> {
            circle.x = Math.clamp(circle.x, circle.spot.radius(), MapView.WIDTH - circle.spot.radius());
            circle.y = Math.clamp(circle.y, circle.spot.radius(), MapView.HEIGHT - circle.spot.radius());
        });
    }

    /// Whether they had to part. The larger one moves less; two on one place part in a direction of their own.
    private static boolean push(Circle larger, Circle smaller, int turn) {
        var dx = smaller.x - larger.x;
        var dy = smaller.y - larger.y;
        var distance = Math.hypot(dx, dy);
        var missing = larger.spot.radius() + smaller.spot.radius() + GAP - distance;
        if (missing <= 0) {
            return false;
        }
        if (distance < 0.01) {
            dx = Math.cos(turn);
            dy = Math.sin(turn);
            distance = 1;
        }
        var share = smaller.spot.radius() / (larger.spot.radius() + smaller.spot.radius());
        larger.x -= dx / distance * missing * share * 0.5;
        larger.y -= dy / distance * missing * share * 0.5;
        smaller.x += dx / distance * missing * (1 - share) * 0.5;
        smaller.y += dy / distance * missing * (1 - share) * 0.5;
        return true;
    }

    private static void tie(Svg svg, Circle circle) {
        if (Math.hypot(circle.x - circle.homeX, circle.y - circle.homeY) < TIED_FROM) {
            return;
        }
        svg.markup("<path class=\"tie\" fill=\"none\" stroke=\"#5b5245\" stroke-width=\"1\"")
                .attribute(
                        "d",
                        "M" + Svg.number(circle.homeX) + " " + Svg.number(circle.homeY) + "L" + Svg.number(circle.x)
                                + " " + Svg.number(circle.y))
                .markup("/>");
    }

    private static void circle(Svg svg, Circle circle, boolean linked) {
        var spot = circle.spot;
        var link = linked && !spot.href().isEmpty();
        if (link) {
            svg.markup("<a").attribute("href", spot.href()).markup(" tabindex=\"-1\">");
        }
        svg.markup("<circle class=\"place\" fill=\"#1e5b4a\"")
                .attribute("cx", circle.x)
                .attribute("cy", circle.y)
                .attribute("r", spot.radius())
                .markup("><title>")
                .text(spot.label())
                .markup("</title></circle>");
        if (spot.radius() >= NUMBER_FROM) {
            svg.markup("<text fill=\"#fbf8f1\" text-anchor=\"middle\" pointer-events=\"none\"")
                    .attribute("x", circle.x)
                    .attribute("y", circle.y + spot.radius() * 0.32)
                    .attribute("font-size", spot.radius() * 0.9)
                    .markup(">")
                    .text(Integer.toString(spot.count()))
                    .markup("</text>");
        }
        svg.markup(link ? "</a>" : "");
    }
}
