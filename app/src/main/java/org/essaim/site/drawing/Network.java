package org.essaim.site.drawing;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who is linked with whom: dots and lines, the linked ones near each other. Refuses a link to a node that is not
/// there. The places are computed from the nodes and links alone, so that the same network is the same drawing.
public record Network(String title, String description, List<Node> nodes, List<Link> links) implements Chart {
    public Network {
        nodes = List.copyOf(nodes);
        links = List.copyOf(links);
        var known = nodes.size();
        if (links.stream().anyMatch(link -> link.highest() >= known || link.lowest() < 0)) {
            throw new IllegalArgumentException("A link leads to no node: " + links);
        }
    }

    /// `href` may be empty; `weight` from 0 to 5 enlarges the dot.
    public record Node(String label, String href, Hue hue, int weight) {
        double radius() {
            return 5 + Math.clamp(weight, 0, 5) * 1.4;
        }
    }

    /// Two nodes by their places in the list, counted from 0.
    public record Link(int from, int to) {
        int highest() {
            return Math.max(from, to);
        }

        int lowest() {
            return Math.min(from, to);
        }
    }

    @Override
    public List<Row> rows() {
        return Stream.iterate(0, index -> index < nodes.size(), index -> index + 1)
                .map(index -> new Row(nodes.get(index).label(), neighbours(index)))
                .toList();
    }

    private String neighbours(int index) {
        return links.stream()
                .filter(link -> link.from() != link.to() && (link.from() == index || link.to() == index))
                .map(link -> nodes.get(link.from() == index ? link.to() : link.from())
                        .label())
                .distinct()
                .collect(Collectors.joining(" · "));
    }

    @Override
    public double draw(Canvas canvas) {
        var layout = NetworkLayout.of(this);
        links.forEach(link -> linked(canvas, layout, link));
        for (var index = 0; index < nodes.size(); index++) {
            var node = nodes.get(index);
            canvas.dot(layout.x(index), layout.y(index), node.radius(), node.hue(), node.label(), node.href());
        }
        for (var index = 0; index < nodes.size(); index++) {
            named(canvas, layout, index);
        }
        return layout.height();
    }

    /// A line from the rim of one dot to that of the other.
    private void linked(Canvas canvas, NetworkLayout layout, Link link) {
        var dx = layout.x(link.to()) - layout.x(link.from());
        var dy = layout.y(link.to()) - layout.y(link.from());
        var length = Math.hypot(dx, dy);
        var start = nodes.get(link.from()).radius();
        var end = nodes.get(link.to()).radius();
        if (length > start + end) {
            canvas.line(
                    layout.x(link.from()) + dx / length * start,
                    layout.y(link.from()) + dy / length * start,
                    layout.x(link.to()) - dx / length * end,
                    layout.y(link.to()) - dy / length * end,
                    "link",
                    "#8a7f6d",
                    1);
        }
    }

    /// The name beside the dot, on the outer side.
    private void named(Canvas canvas, NetworkLayout layout, int index) {
        var node = nodes.get(index);
        var right = layout.x(index) >= Canvas.WIDTH / 2;
        var x = layout.x(index) + (right ? node.radius() + 4 : -node.radius() - 4);
        var room = right ? Canvas.WIDTH - x : x;
        canvas.text(
                x,
                layout.y(index) + 4,
                Canvas.SMALL,
                right ? Canvas.Anchor.START : Canvas.Anchor.END,
                Canvas.fitted(node.label(), Canvas.SMALL, room));
    }
}
