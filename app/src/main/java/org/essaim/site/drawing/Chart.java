package org.essaim.site.drawing;

import java.util.List;

/// A drawing of numbers. Whoever shows it shows [#rows] beside it, for those who do not see it and for programs; the
/// template `site/chart` does both. The same chart is always the same bytes.
public sealed interface Chart permits BarChart, DotIntervals, StackedShares, Timeline, Network {
    String title();

    /// One sentence that says what the drawing shows.
    String description();

    /// What is drawn, in the order it is drawn.
    List<Row> rows();

    /// Draws on a canvas and answers how many units high the drawing has become.
    double draw(Canvas canvas);

    /// A line of the table: what it is about, and what the drawing says of it in words.
    record Row(String label, String said) {}

    /// For a web page: hidden from assistive technology, since the table beside it says the same.
    default String onPage() {
        var canvas = new Canvas(true);
        var height = draw(canvas);
        return canvas.closed(height, " class=\"chart\" aria-hidden=\"true\" focusable=\"false\">", "");
    }

    /// For a book or a shared picture: an image with a title and a description, no links.
    default String inPrint() {
        var canvas = new Canvas(false);
        var height = draw(canvas);
        var words = new Svg().markup("<title>").text(title()).markup("</title><desc>");
        return canvas.closed(
                height,
                " role=\"img\">",
                words.text(description()).markup("</desc>").toString());
    }
}
