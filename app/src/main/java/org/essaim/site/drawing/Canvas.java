package org.essaim.site.drawing;

/// What charts are drawn on: 480 units wide, as high as they need. Colours are those of paper and print; a web
/// page changes them by the classes for dark screens. Text has the sizes 13 and 11, so that it stays legible on a
/// telephone.
public final class Canvas {
    static final double WIDTH = 480;
    static final double TEXT = 13;
    static final double SMALL = 11;
    private static final double WIDE = 0.56;

    private final Svg svg = new Svg();
    private final boolean linked;

    Canvas(boolean linked) {
        this.linked = linked;
    }

    /// Where a text is held.
    enum Anchor {
        START("start"),
        MIDDLE("middle"),
        END("end");

        private final String word;

        Anchor(String word) {
            this.word = word;
        }
    }

    void text(double x, double y, double size, Anchor anchor, String value) {
        written(x, y, size, anchor, "#211c15", "", value);
    }

    /// What stands behind the rest: scales, explanations.
    void quiet(double x, double y, Anchor anchor, String value) {
        written(x, y, SMALL, anchor, "#5b5245", "quiet", value);
    }

    /// A text on a coloured ground.
    void onColour(double x, double y, String value) {
        written(x, y, SMALL, Anchor.MIDDLE, "#ffffff", "on-colour", value);
    }

    private void written(double x, double y, double size, Anchor anchor, String fill, String styled, String value) {
        svg.markup("<text").attribute("x", x).attribute("y", y).attribute("font-size", size);
        svg.attribute("text-anchor", anchor.word).attribute("fill", fill);
        if (!styled.isEmpty()) {
            svg.attribute("class", styled);
        }
        svg.markup(">").text(value).markup("</text>");
    }

    /// A thin line of a scale.
    void rule(double x1, double y1, double x2, double y2) {
        line(x1, y1, x2, y2, "axis", "#d8cfbd", 1);
    }

    /// A line downwards that is there and away in turns.
    void dashes(double x, double y1, double y2, String styled, String stroke, double width, double there, double away) {
        svg.markup("<path fill=\"none\"").attribute("class", styled).attribute("stroke", stroke);
        svg.attribute("stroke-width", width)
                .attribute("stroke-dasharray", Svg.number(there) + " " + Svg.number(away))
                .attribute("d", "M" + Svg.number(x) + " " + Svg.number(y1) + "V" + Svg.number(y2))
                .markup("/>");
    }

    void line(double x1, double y1, double x2, double y2, String styled, String stroke, double width) {
        svg.markup("<path fill=\"none\"").attribute("class", styled).attribute("stroke", stroke);
        svg.attribute("stroke-width", width)
                .attribute(
                        "d", "M" + Svg.number(x1) + " " + Svg.number(y1) + "L" + Svg.number(x2) + " " + Svg.number(y2))
                .markup("/>");
    }

    void ground(double x, double y, double width, double height) {
        svg.markup("<rect class=\"ground\" fill=\"#e9e3d6\"");
        box(x, y, width, height);
        svg.markup("/>");
    }

    /// A bar in a hue: full, or, for the second nine hues, an outline.
    void bar(double x, double y, double width, double height, Hue hue, String told) {
        var inset = hue.isRing() ? 1 : 0;
        svg.markup("<rect");
        painted(hue, 2);
        box(x + inset, y + inset, Math.max(1, width - 2.0 * inset), height - 2.0 * inset);
        svg.markup("><title>").text(told).markup("</title></rect>");
    }

    private void box(double x, double y, double width, double height) {
        svg.attribute("x", x).attribute("y", y).attribute("width", width).attribute("height", height);
    }

    /// A dot in a hue, a link where there is an address and the drawing stands on a page.
    void dot(double x, double y, double radius, Hue hue, String told, String href) {
        var link = linked && !href.isEmpty();
        if (link) {
            svg.markup("<a").attribute("href", href).markup(" tabindex=\"-1\">");
        }
        svg.markup("<circle");
        painted(hue, 2.6);
        svg.attribute("cx", x).attribute("cy", y).attribute("r", hue.isRing() ? radius - 1.3 : radius);
        svg.markup("><title>").text(told).markup("</title></circle>").markup(link ? "</a>" : "");
    }

    private void painted(Hue hue, double stroke) {
        svg.attribute("class", hue.cssClass());
        if (hue.isRing()) {
            svg.attribute("fill", "none").attribute("stroke", hue.colour()).attribute("stroke-width", stroke);
        } else {
            svg.attribute("fill", hue.colour());
        }
    }

    /// About how wide a text of this size is.
    static double widthOf(String value, double size) {
        return value.codePointCount(0, value.length()) * size * WIDE;
    }

    /// A text cut to a width; what is cut stands in the table.
    static String fitted(String value, double size, double width) {
        if (widthOf(value, size) <= width) {
            return value;
        }
        var kept = Math.clamp((long) (width / size / WIDE) - 1, 1, value.codePointCount(0, value.length()));
        return value.substring(0, value.offsetByCodePoints(0, kept)).stripTrailing() + "…";
    }

    String closed(double height, String opening, String words) {
        return new Svg()
                .markup("<svg xmlns=\"http://www.w3.org/2000/svg\"")
                .attribute("viewBox", "0 0 " + Svg.number(WIDTH) + " " + Svg.number(Math.max(1, height)))
                .markup(opening + words + svg + "</svg>")
                .toString();
    }
}
