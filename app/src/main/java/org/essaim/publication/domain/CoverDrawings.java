package org.essaim.publication.domain;

import org.essaim.publication.domain.Layout.Size;
import org.essaim.site.drawing.Hue;
import org.essaim.site.drawing.Svg;

/// What stands behind the words of covers and sheets: a block with seeds for the report, tiles and bands in the colours
/// of the themes for loose sheets. All opaque, since engines for print turn what is transparent into pixels.
final class CoverDrawings {
    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
    private static final int SEEDS = 420;
    private static final double BLOCK = 0.86;
    private static final int COLUMNS = 12;
    private static final double TILE = 34;
    private static final double BAND = 10;

    private CoverDrawings() {}

    /// The ground of a report's cover: paper, and below it a block in leaf green, strewn with seeds.
    static String report(Size size) {
        var svg = opened(size.width(), size.height());
        var top = size.height() * BLOCK;
        svg.markup("<rect fill=\"#1e5b4a\" x=\"0\"").attribute("y", top);
        svg.attribute("width", size.width())
                .attribute("height", size.height() - top)
                .markup("/>");
        for (var seed = 6; seed < SEEDS; seed++) {
            var distance = size.width() * 0.026 * Math.sqrt(seed);
            var x = size.width() * 0.86 + distance * Math.cos(seed * GOLDEN_ANGLE);
            var y = size.height() * 1.02 + distance * Math.sin(seed * GOLDEN_ANGLE);
            if (y > top + 2 && y < size.height() && x > 0 && x < size.width()) {
                dot(svg, x, y, size.width() * 0.0062, seed % 9 == 0 ? "#e5a823" : "#2f6b59");
            }
        }
        return svg.markup("</svg>").toString();
    }

    private static void dot(Svg svg, double x, double y, double radius, String colour) {
        svg.markup("<circle").attribute("fill", colour).attribute("cx", x).attribute("cy", y);
        svg.attribute("r", radius).markup("/>");
    }

    /// A wall of loose sheets, one tile for each practice, filled or in outline as its theme is.
    static String tiles(Book book, String title, String description) {
        var dots = BookDrawings.dots(book, -1);
        var rows = Math.max(1, Math.ceilDiv(dots.size(), COLUMNS));
        var svg = new Svg().markup("<svg xmlns=\"http://www.w3.org/2000/svg\"");
        var width = COLUMNS * (TILE + 6);
        var height = rows * (TILE * 1.25 + 6);
        svg.attribute("width", width).attribute("height", height);
        svg.attribute("viewBox", "0 0 " + Math.round(width) + " " + Math.round(height))
                .markup(" role=\"img\"><title>")
                .text(title)
                .markup("</title><desc>")
                .text(description)
                .markup("</desc>");
        for (var number = 0; number < dots.size(); number++) {
            var row = number / COLUMNS;
            tile(
                    svg,
                    number % COLUMNS * (TILE + 6),
                    row * (TILE * 1.25 + 6),
                    dots.get(number).hue());
        }
        return svg.markup("</svg>").toString();
    }

    private static void tile(Svg svg, double x, double y, Hue hue) {
        var inset = hue.isRing() ? 1.5 : 0;
        svg.markup("<rect rx=\"2\"");
        if (hue.isRing()) {
            svg.attribute("fill", "#fbf8f1").attribute("stroke", hue.colour()).attribute("stroke-width", "3");
        } else {
            svg.attribute("fill", hue.colour());
        }
        svg.attribute("x", x + inset).attribute("y", y + inset).attribute("width", TILE - 2 * inset);
        svg.attribute("height", TILE * 1.25 - 2 * inset).markup("/>");
        for (var line = 0; line < 3; line++) {
            svg.markup("<rect").attribute("fill", hue.isRing() ? hue.colour() : "#fbf8f1");
            svg.attribute("x", x + 7).attribute("y", y + 9 + line * 6.0).attribute("height", line == 0 ? 3.0 : 1.4);
            svg.attribute("width", line == 0 ? 14.0 : line == 1 ? 20.0 : 17.0).markup("/>");
        }
    }

    /// The band along the head of a loose sheet, in the colour of its chapter.
    static String band(Size size, Hue hue) {
        var svg = opened(size.width(), size.height());
        svg.markup("<rect x=\"0\" y=\"0\"").attribute("fill", hue.colour());
        svg.attribute("width", size.width()).attribute("height", BAND).markup("/>");
        if (hue.isRing()) {
            svg.markup("<rect x=\"0\"").attribute("fill", hue.colour()).attribute("y", BAND + 1.2);
            svg.attribute("width", size.width()).attribute("height", 0.8).markup("/>");
        }
        return svg.markup("</svg>").toString();
    }

    private static Svg opened(double width, double height) {
        return new Svg()
                .markup("<svg xmlns=\"http://www.w3.org/2000/svg\"")
                .attribute("width", width)
                .attribute("height", height)
                .attribute("viewBox", "0 0 " + Math.round(width) + " " + Math.round(height))
                .markup(">");
    }
}
