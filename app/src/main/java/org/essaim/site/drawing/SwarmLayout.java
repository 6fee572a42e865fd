package org.essaim.site.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Where the dots of a swarm lie. Each group is a small head of seeds (the angle between neighbours is the golden
/// angle, as in a sunflower); the groups are set, the largest first, on the first free place of a flat spiral.
final class SwarmLayout {
    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
    private static final double SPREAD = 1.68;
    private static final double GAP = 5;
    private static final double FLATNESS = 1.9;
    private static final double STEP = 0.35;

    private SwarmLayout() {}

    record Place(Swarm.Dot dot, double x, double y) {}

    record Cloud(List<Place> places, double left, double top, double width, double height) {}

    private record Head(List<Swarm.Dot> dots, double radius, double x, double y) {
        boolean overlaps(Head other) {
            return Math.hypot(x - other.x, y - other.y) < radius + other.radius + GAP;
        }
    }

    static Cloud of(List<Swarm.Dot> dots) {
        var spacing =
                SPREAD * dots.stream().mapToDouble(Swarm.Dot::radius).max().orElse(1);
        var placed = new ArrayList<Head>();
        groups(dots).values().stream()
                .sorted(Comparator.<List<Swarm.Dot>>comparingInt(List::size).reversed())
                .forEach(group -> placed.add(free(group, spacing, placed)));
        var places = new ArrayList<Place>();
        placed.forEach(head -> spread(head, spacing, places));
        return bounded(places);
    }

    private static Map<String, List<Swarm.Dot>> groups(List<Swarm.Dot> dots) {
        var groups = new LinkedHashMap<String, List<Swarm.Dot>>();
        dots.forEach(dot ->
                groups.computeIfAbsent(dot.group(), _ -> new ArrayList<>()).add(dot));
        return groups;
    }

    private static Head free(List<Swarm.Dot> group, double spacing, List<Head> placed) {
        var radius = spacing * Math.sqrt(group.size());
        var turn = (group.getFirst().group().hashCode() & 0xff) / 40.0;
        for (var angle = 0.0; ; angle += STEP) {
            var distance = 2.2 * angle;
            var head = new Head(
                    group,
                    radius,
                    FLATNESS * distance * Math.cos(angle + turn),
                    distance * Math.sin(angle + turn) / Math.sqrt(FLATNESS));
            if (placed.stream().noneMatch(head::overlaps)) {
                return head;
            }
        }
    }

    private static void spread(Head head, double spacing, List<Place> places) {
        for (var index = 0; index < head.dots().size(); index++) {
            var distance = spacing * Math.sqrt(index + 0.3);
            var angle = index * GOLDEN_ANGLE;
            places.add(new Place(
                    head.dots().get(index),
                    head.x() + distance * Math.cos(angle),
                    head.y() + distance * Math.sin(angle)));
        }
    }

    private static Cloud bounded(List<Place> places) {
        if (places.isEmpty()) {
            return new Cloud(List.of(), 0, 0, 100, 40);
        }
        var left = places.stream()
                .mapToDouble(place -> place.x() - place.dot().radius())
                .min()
                .orElseThrow();
        var right = places.stream()
                .mapToDouble(place -> place.x() + place.dot().radius())
                .max()
                .orElseThrow();
        var top = places.stream()
                .mapToDouble(place -> place.y() - place.dot().radius())
                .min()
                .orElseThrow();
        var bottom = places.stream()
                .mapToDouble(place -> place.y() + place.dot().radius())
                .max()
                .orElseThrow();
        return new Cloud(List.copyOf(places), left, top, right - left, bottom - top);
    }
}
