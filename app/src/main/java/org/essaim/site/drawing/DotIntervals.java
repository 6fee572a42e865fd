package org.essaim.site.drawing;

import java.util.List;
import java.util.stream.DoubleStream;

/// Estimates with how sure they are: a dot at the value, a line from the lowest to the highest that fits what was seen.
/// `ticks` name places on the scale, which reaches as far as anything on it, and are drawn beside each line, never
/// across a name; a `reference` is a tick drawn more strongly.
public record DotIntervals(String title, String description, List<Interval> intervals, List<Tick> ticks)
        implements Chart {
    private static final double STEP = 36;
    private static final double MARGIN = 10;
    private static final double TICK_FROM = 18;
    private static final double TICK = 12;

    public DotIntervals {
        intervals = List.copyOf(intervals);
        ticks = List.copyOf(ticks);
    }

    /// An estimate; `said` is the same in words, such as `0.4 (−0.1 to 0.9)`. Refuses a dot outside its line.
    public record Interval(String label, double low, double value, double high, String said, Hue hue) {
        public Interval {
            if (!(low <= value && value <= high)) {
                throw new IllegalArgumentException("Not in order: " + low + ", " + value + ", " + high);
            }
        }
    }

    /// A named place on the scale.
    public record Tick(double at, String label, boolean reference) {}

    private record Scale(double lowest, double highest) {
        double x(double value) {
            var span = highest - lowest;
            return MARGIN + (span == 0 ? 0.5 : (value - lowest) / span) * (Canvas.WIDTH - 2 * MARGIN);
        }
    }

    @Override
    public List<Row> rows() {
        return intervals.stream()
                .map(interval -> new Row(interval.label(), interval.said()))
                .toList();
    }

    @Override
    public double draw(Canvas canvas) {
        var values = DoubleStream.concat(
                        intervals.stream().flatMapToDouble(one -> DoubleStream.of(one.low(), one.high())),
                        ticks.stream().mapToDouble(Tick::at))
                .summaryStatistics();
        var scale = new Scale(values.getMin(), values.getMax());
        var bottom = intervals.size() * STEP;
        for (var tick : ticks) {
            drawn(canvas, scale, tick, bottom);
        }
        var y = 0.0;
        for (var interval : intervals) {
            drawn(canvas, scale, interval, y);
            y += STEP;
        }
        return bottom + (ticks.isEmpty() ? 0 : 20);
    }

    private static void drawn(Canvas canvas, Scale scale, Tick tick, double bottom) {
        var x = scale.x(tick.at());
        var styled = tick.reference() ? "reference" : "axis";
        var stroke = tick.reference() ? "#8a7f6d" : "#d8cfbd";
        canvas.dashes(x, TICK_FROM, bottom, styled, stroke, tick.reference() ? 2 : 1, TICK, STEP - TICK);
        var half = Canvas.widthOf(tick.label(), Canvas.SMALL) / 2;
        var held = x < half ? Canvas.Anchor.START : x > Canvas.WIDTH - half ? Canvas.Anchor.END : Canvas.Anchor.MIDDLE;
        var at = held == Canvas.Anchor.START ? 0 : held == Canvas.Anchor.END ? Canvas.WIDTH : x;
        canvas.quiet(at, bottom + 16, held, tick.label());
    }

    private static void drawn(Canvas canvas, Scale scale, Interval interval, double y) {
        var room = Canvas.WIDTH - Canvas.widthOf(interval.said(), Canvas.SMALL) - 12;
        canvas.text(0, y + 13, Canvas.TEXT, Canvas.Anchor.START, Canvas.fitted(interval.label(), Canvas.TEXT, room));
        canvas.quiet(Canvas.WIDTH, y + 13, Canvas.Anchor.END, interval.said());
        canvas.line(scale.x(interval.low()), y + 24, scale.x(interval.high()), y + 24, "interval", "#5b5245", 2);
        canvas.dot(scale.x(interval.value()), y + 24, 5, interval.hue(), interval.label() + ": " + interval.said(), "");
    }
}
