package org.essaim.site.drawing;

import java.util.List;

/// Amounts as bars from zero, each with its label above and its amount at the end of the line. Refuses amounts below
/// zero, which bars from zero cannot show.
public record BarChart(String title, String description, List<Bar> bars) implements Chart {
    private static final double STEP = 34;

    public BarChart {
        bars = List.copyOf(bars);
        if (bars.stream().anyMatch(bar -> !(bar.value() >= 0))) {
            throw new IllegalArgumentException("Bars begin at zero: " + bars);
        }
    }

    /// `amount` is the value in words, with its unit.
    public record Bar(String label, double value, String amount, Hue hue) {}

    @Override
    public List<Row> rows() {
        return bars.stream().map(bar -> new Row(bar.label(), bar.amount())).toList();
    }

    @Override
    public double draw(Canvas canvas) {
        var largest = bars.stream().mapToDouble(Bar::value).max().orElse(0);
        var y = 0.0;
        for (var bar : bars) {
            var room = Canvas.WIDTH - Canvas.widthOf(bar.amount(), Canvas.TEXT) - 12;
            canvas.text(0, y + 13, Canvas.TEXT, Canvas.Anchor.START, Canvas.fitted(bar.label(), Canvas.TEXT, room));
            canvas.text(Canvas.WIDTH, y + 13, Canvas.TEXT, Canvas.Anchor.END, bar.amount());
            canvas.ground(0, y + 19, Canvas.WIDTH, 7);
            if (bar.value() > 0) {
                canvas.bar(
                        0,
                        y + 19,
                        Canvas.WIDTH * bar.value() / largest,
                        7,
                        bar.hue(),
                        bar.label() + ": " + bar.amount());
            }
            y += STEP;
        }
        return y;
    }
}
