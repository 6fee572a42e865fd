package org.essaim.site.drawing;

import java.util.List;

/// The swarm of a set of cases: a dot is a case, its hue the theme, its place in the cloud the group it belongs to (a
/// country, a workshop), its size the evidence. Deterministic: the same cases in the same order are the same drawing.
/// The list of the same cases, for those who do not see it, is the page's to show.
public record Swarm(String title, String description, List<Dot> dots) {
    private static final double MARGIN = 8;

    public Swarm {
        dots = List.copyOf(dots);
    }

    /// One case. `href` may be empty; `weight` from 0 to 5 enlarges the dot; a dot that is not `strong` is drawn pale.
    public record Dot(String label, String href, Hue hue, String group, int weight, boolean strong) {
        double radius() {
            return 5 + Math.clamp(weight, 0, 5) * 0.9;
        }
    }

    /// For a web page: hidden from assistive technology, since the list beside it says the same; dots are links for the
    /// mouse and left out of the tab order.
    public String onPage() {
        var svg = new Svg();
        var cloud = SwarmLayout.of(dots);
        open(svg, cloud);
        svg.markup(" class=\"swarm\" aria-hidden=\"true\" focusable=\"false\">");
        cloud.places().forEach(place -> {
            var linked = !place.dot().href().isEmpty();
            if (linked) {
                svg.markup("<a").attribute("href", place.dot().href()).markup(" tabindex=\"-1\">");
            }
            dot(svg, place);
            svg.markup("<title>").text(place.dot().label()).markup("</title></circle>");
            svg.markup(linked ? "</a>" : "");
        });
        return svg.markup("</svg>").toString();
    }

    /// For a book or a shared picture: an image with a title and a description, no links.
    public String inPrint() {
        var svg = new Svg();
        var cloud = SwarmLayout.of(dots);
        open(svg, cloud);
        svg.markup(" role=\"img\">")
                .markup("<title>")
                .text(title)
                .markup("</title><desc>")
                .text(description);
        svg.markup("</desc>");
        cloud.places().forEach(place -> {
            dot(svg, place);
            svg.markup("</circle>");
        });
        return svg.markup("</svg>").toString();
    }

    private static void open(Svg svg, SwarmLayout.Cloud cloud) {
        svg.markup("<svg xmlns=\"http://www.w3.org/2000/svg\"")
                .attribute(
                        "viewBox",
                        Svg.number(cloud.left() - MARGIN) + " " + Svg.number(cloud.top() - MARGIN) + " "
                                + Svg.number(cloud.width() + 2 * MARGIN) + " "
                                + Svg.number(cloud.height() + 2 * MARGIN));
    }

    private static void dot(Svg svg, SwarmLayout.Place place) {
        var dot = place.dot();
        svg.markup("<circle")
                .attribute("cx", place.x())
                .attribute("cy", place.y())
                .attribute("r", dot.hue().isRing() ? dot.radius() - 1 : dot.radius())
                .attribute("class", dot.hue().cssClass() + (dot.strong() ? "" : " pale"));
        if (dot.hue().isRing()) {
            svg.attribute("fill", "none")
                    .attribute("stroke", dot.hue().colour())
                    .attribute("stroke-width", "2.6");
        } else {
            svg.attribute("fill", dot.hue().colour());
        }
        if (!dot.strong()) {
            svg.attribute("opacity", "0.25");
        }
        svg.markup(">");
    }
}
