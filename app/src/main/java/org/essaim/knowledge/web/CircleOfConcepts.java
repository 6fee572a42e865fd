package org.essaim.knowledge.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.essaim.knowledge.Concept;
import org.essaim.knowledge.ConceptId;
import org.essaim.knowledge.domain.Vocabulary;
import org.essaim.site.Frame;
import org.essaim.site.drawing.Hue;
import org.essaim.site.drawing.Svg;

/// Draws a scheme as a circle: every concept on the rim under its own name, families side by side in one colour, lines
/// to the broader concept and, dotted, to related ones. The same scheme is the same drawing.
final class CircleOfConcepts {
    private static final double RIM = 300;
    private static final double HALF = 590;
    private static final double GAP = 0.6;
    private static final int LONGEST = 34;

    private final Vocabulary vocabulary;
    private final String scheme;
    private final Frame frame;
    private final Map<ConceptId, Place> places = new LinkedHashMap<>();
    private double turned;

    private record Place(Concept concept, double angle, int depth, Hue hue) {
        double x(double radius) {
            return HALF + radius * Math.cos(angle);
        }

        double y(double radius) {
            return HALF + radius * Math.sin(angle);
        }
    }

    CircleOfConcepts(Vocabulary vocabulary, String scheme, Frame frame) {
        this.vocabulary = vocabulary;
        this.scheme = scheme;
        this.frame = frame;
    }

    String drawn() {
        place();
        var svg = new Svg();
        svg.markup(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"concept-map\" aria-hidden=\"true\" focusable=\"false\"")
                .attribute("viewBox", "0 0 1180 1180")
                .markup(">");
        ties(svg);
        places.values().forEach(place -> write(svg, place));
        return svg.markup("</svg>").toString();
    }

    private void place() {
        var order = new ArrayList<Step>();
        var seen = new HashSet<ConceptId>();
        var families = vocabulary.top(scheme);
        for (var family = 0; family < families.size(); family++) {
            walk(families.get(family), 0, new Hue(family % 9), order, seen);
        }
        var whole = order.size() + GAP * families.size();
        turned = 0;
        for (var step : order) {
            turned += step.depth() == 0 ? GAP : 0;
            var angle = 2 * Math.PI * (turned + 0.5) / whole - Math.PI / 2;
            places.put(step.concept().id(), new Place(step.concept(), angle, step.depth(), step.hue()));
            turned += 1;
        }
    }

    private record Step(Concept concept, int depth, Hue hue) {}

    private void walk(Concept concept, int depth, Hue hue, List<Step> order, Set<ConceptId> seen) {
        if (seen.add(concept.id())) {
            order.add(new Step(concept, depth, hue));
            vocabulary.narrower(concept.id()).forEach(below -> walk(below, depth + 1, hue, order, seen));
        }
    }

    private void ties(Svg svg) {
        for (var place : places.values()) {
            for (var related : vocabulary.related(place.concept().id())) {
                var other = places.get(related.id());
                if (other != null && place.angle() < other.angle()) {
                    curve(svg, place, other, 0.25, "tie-related");
                }
            }
        }
        for (var place : places.values()) {
            for (var broader : place.concept().broader()) {
                var other = places.get(broader);
                if (other != null) {
                    curve(svg, place, other, 0.72, "tie-broader " + place.hue().cssClass());
                }
            }
        }
    }

    /// A line that bends towards the middle, the less the nearer `pull` is to one.
    private static void curve(Svg svg, Place from, Place to, double pull, String style) {
        var middle = (from.angle() + to.angle()) / 2;
        var radius = Math.abs(from.angle() - to.angle()) > Math.PI ? 0 : RIM * pull;
        svg.markup("<path")
                .attribute("class", style)
                .attribute(
                        "d",
                        "M" + Math.round(from.x(RIM)) + " " + Math.round(from.y(RIM)) + "Q"
                                + Math.round(HALF + radius * Math.cos(middle)) + " "
                                + Math.round(HALF + radius * Math.sin(middle)) + " "
                                + Math.round(to.x(RIM)) + " " + Math.round(to.y(RIM)))
                .markup("/>");
    }

    private void write(Svg svg, Place place) {
        var label = frame.best(place.concept().label());
        var flipped = Math.cos(place.angle()) < 0;
        var degrees = Math.toDegrees(place.angle()) + (flipped ? 180 : 0);
        svg.markup("<a tabindex=\"-1\"")
                .attribute("href", frame.href("/concepts/" + place.concept().id()))
                .markup("><circle")
                .attribute("class", place.hue().cssClass())
                .attribute("cx", place.x(RIM))
                .attribute("cy", place.y(RIM))
                .attribute("r", place.depth() == 0 ? 5 : 3.2)
                .markup("/><text")
                .attribute("class", vocabulary.narrower(place.concept().id()).isEmpty() ? "leaf" : "head")
                .attribute("text-anchor", flipped ? "end" : "start")
                .attribute(
                        "transform",
                        "translate(" + Math.round(place.x(RIM + 12)) + " " + Math.round(place.y(RIM + 12)) + ") rotate("
                                + Math.round(degrees * 10) / 10.0 + ")")
                .attribute("dy", "4")
                .markup(">")
                .text(shortened(label.value()))
                .markup("</text></a>");
    }

    private static String shortened(String label) {
        if (label.codePointCount(0, label.length()) <= LONGEST) {
            return label;
        }
        return label.substring(0, label.offsetByCodePoints(0, LONGEST - 1)).strip() + "…";
    }
}
