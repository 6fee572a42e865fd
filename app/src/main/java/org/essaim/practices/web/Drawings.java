package org.essaim.practices.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.essaim.practices.Sheet;
import org.essaim.practices.usecases.SearchCatalogue.Row;
import org.essaim.site.Frame;
import org.essaim.site.drawing.Swarm;
import org.essaim.site.drawing.WorldMap;
import org.springframework.stereotype.Component;

/// Draws sheets: as a swarm, and on the map, where they are gathered by country or, within one country, by town. What
/// the gazetteer does not know is in the list beside the map, not on it.
@Component
class Drawings {
    private static final int HEAVIEST = 5;

    private final Cards cards;

    Drawings(Cards cards) {
        this.cards = cards;
    }

    String swarm(List<Row> rows, Frame frame) {
        var dots = rows.stream()
                .map(row -> {
                    var sheet = row.sheet();
                    var content = sheet.content();
                    return new Swarm.Dot(
                            frame.best(content.title()).value(),
                            frame.href("/practices/" + sheet.slug()),
                            cards.subject(content.theme(), frame).hue(),
                            content.country(),
                            Math.min(HEAVIEST, content.evidence().size()),
                            true);
                })
                .toList();
        return new Swarm(
                        frame.text("practices.swarm.title"),
                        frame.text("practices.swarm.text", Map.of("count", rows.size())),
                        dots)
                .onPage();
    }

    /// `ofCountry` is the address to which the circle of a country leads.
    String map(List<Row> rows, Frame frame, UnaryOperator<String> ofCountry) {
        var located = rows.stream()
                .map(Row::sheet)
                .filter(sheet -> sheet.location() != null)
                .toList();
        var countries = rows.stream()
                .map(row -> row.sheet().content().country())
                .distinct()
                .count();
        var spots = countries > 1 ? byCountry(rows, located, frame, ofCountry) : byTown(located, frame, ofCountry);
        return new WorldMap(
                        frame.text("practices.map.title"),
                        frame.text("practices.map.text", Map.of("count", rows.size(), "countries", countries)),
                        spots)
                .onPage();
    }

    private static List<WorldMap.Spot> byCountry(
            List<Row> rows, List<Sheet> located, Frame frame, UnaryOperator<String> ofCountry) {
        var counts = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.sheet().content().country(), LinkedHashMap::new, Collectors.counting()));
        var spots = new ArrayList<WorldMap.Spot>();
        groups(located, sheet -> sheet.content().country()).forEach((country, sheets) -> {
            var count = Math.toIntExact(counts.getOrDefault(country, 0L));
            spots.add(spot(frame.country(country) + ": " + count, ofCountry.apply(country), count, sheets, frame));
        });
        return spots;
    }

    private static List<WorldMap.Spot> byTown(List<Sheet> located, Frame frame, UnaryOperator<String> ofCountry) {
        var spots = new ArrayList<WorldMap.Spot>();
        groups(located, sheet -> Objects.requireNonNullElse(sheet.content().city(), ""))
                .forEach((town, sheets) -> {
                    var country = sheets.getFirst().content().country();
                    spots.add(
                            spot(town + ": " + sheets.size(), ofCountry.apply(country), sheets.size(), sheets, frame));
                });
        return spots;
    }

    private static Map<String, List<Sheet>> groups(List<Sheet> sheets, java.util.function.Function<Sheet, String> by) {
        return sheets.stream().collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
    }

    /// In the middle of its sheets' places.
    private static WorldMap.Spot spot(String label, String all, int count, List<Sheet> sheets, Frame frame) {
        var places =
                sheets.stream().map(Sheet::location).filter(Objects::nonNull).toList();
        var latitude = places.stream().mapToDouble(place -> place.latitude()).average();
        var longitude = places.stream().mapToDouble(place -> place.longitude()).average();
        return new WorldMap.Spot(
                label,
                sheets.size() == 1 && count == 1
                        ? frame.href("/practices/" + sheets.getFirst().slug())
                        : all,
                count,
                latitude.orElse(0),
                longitude.orElse(0));
    }
}
