package org.essaim.publication.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.essaim.publication.domain.Book.Chapter;
import org.essaim.site.drawing.Hue;
import org.essaim.site.drawing.Svg;
import org.essaim.site.drawing.Swarm;
import org.essaim.site.drawing.WorldMap;

/// The drawings of a book: its swarm for the cover, the same swarm with one theme in front for the sheets, and the head
/// of seeds that opens a chapter.
public final class BookDrawings {
    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
    private static final int SEEDS = 260;
    private static final String QUIET = "#ddd5c6";
    private static final Pattern PALE = Pattern.compile("(<circle[^>]*)#[0-9a-f]{6}([^>]*) opacity=\"0.25\"");
    private static final Pattern VIEW_BOX = Pattern.compile("viewBox=\"\\S+ \\S+ (\\S+) (\\S+)\"");

    private BookDrawings() {}

    /// The cover's swarm on a web page, where a list of the same sheets stands beside it.
    public static String onPage(Book book) {
        return new Swarm(book.title().value(), "", dots(book, -1)).onPage();
    }

    /// The picture of the cover: the swarm, or, for loose sheets, a tile for each.
    public static String cover(Book book, String description) {
        if (book.layout().design() == Layout.Design.SHEETS) {
            return CoverDrawings.tiles(book, book.title().value(), description);
        }
        return sized(new Swarm(book.title().value(), description, dots(book, -1)).inPrint());
    }

    /// The whole swarm, pale but for this chapter's dots.
    public static String chapter(Book book, Chapter chapter) {
        var number = book.chapters().indexOf(chapter);
        var swarm = new Swarm(chapter.title().value(), "", dots(book, number)).inPrint();
        return sized(PALE.matcher(swarm).replaceAll("$1" + QUIET + "$2"));
    }

    /// With the width and height that engines for print ask for beside the view box.
    private static String sized(String svg) {
        var box = VIEW_BOX.matcher(svg);
        return box.replaceFirst("$0 width=\"$1\" height=\"$2\"");
    }

    /// Where the sheets lie: a circle for each country or, in a book of one country, for each town, as large as its
    /// number of sheets, in the middle of their places.
    public static String places(Book book, String title, String description) {
        var groups = new LinkedHashMap<String, List<Book.Page>>();
        var countries = book.countries() > 1;
        book.pages().stream()
                .filter(page -> page.spot() != null)
                .forEach(
                        page -> groups.computeIfAbsent(countries ? page.country() : page.city(), _ -> new ArrayList<>())
                                .add(page));
        var spots = groups.entrySet().stream()
                .map(group -> spot(group.getKey(), group.getValue()))
                .toList();
        return sized(new WorldMap(title, description, spots).inPrint());
    }

    private static WorldMap.Spot spot(String label, List<Book.Page> pages) {
        var places =
                pages.stream().map(Book.Page::spot).filter(Objects::nonNull).toList();
        return new WorldMap.Spot(
                label,
                "",
                pages.size(),
                places.stream().mapToDouble(Book.Spot::latitude).average().orElse(0),
                places.stream().mapToDouble(Book.Spot::longitude).average().orElse(0));
    }

    static List<Swarm.Dot> dots(Book book, int strong) {
        return book.chapters().stream()
                .flatMap(chapter -> chapter.pages().stream()
                        .map(page -> new Swarm.Dot(
                                page.title().value(),
                                "",
                                new Hue(chapter.hue()),
                                page.country(),
                                page.evidence().size(),
                                strong < 0 || book.chapters().indexOf(chapter) == strong)))
                .toList();
    }

    /// A sunflower of seeds for the coloured page that opens a chapter: one bright seed for each sheet, filled or a
    /// ring as the theme's hue is, in a field of faint ones.
    public static String opening(Chapter chapter) {
        var hue = new Hue(chapter.hue());
        var faint = mixed(hue.colour());
        var svg = new Svg();
        svg.markup("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"400\" height=\"400\" viewBox=\"0 0 400 400\">");
        for (var seed = SEEDS - 1; seed >= 0; seed--) {
            var distance = 11.6 * Math.sqrt(seed + 0.4);
            svg.markup("<circle")
                    .attribute("cx", 200 + distance * Math.cos(seed * GOLDEN_ANGLE))
                    .attribute("cy", 200 + distance * Math.sin(seed * GOLDEN_ANGLE))
                    .attribute("r", hue.isRing() ? 6.0 : 6.8);
            var colour = seed < chapter.pages().size() ? "#fbf8f1" : faint;
            if (hue.isRing()) {
                svg.attribute("fill", "none").attribute("stroke", colour).attribute("stroke-width", "2.6");
            } else {
                svg.attribute("fill", colour);
            }
            svg.markup("/>");
        }
        return svg.markup("</svg>").toString();
    }

    /// A colour with a little paper in it; opaque, since engines for print turn what is transparent into pixels.
    private static String mixed(String colour) {
        var mixed = new StringBuilder("#");
        for (var channel = 1; channel < 7; channel += 2) {
            var value = Integer.parseInt(colour.substring(channel, channel + 2), 16);
            mixed.append("%02x".formatted(Math.round(value + 0.14f * (0xf6 - value))));
        }
        return mixed.toString();
    }
}
