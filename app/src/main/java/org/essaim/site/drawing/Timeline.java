package org.essaim.site.drawing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happened when: one line for each event, the earliest first, on a scale of years. An event with an end is a
/// bar, one without is a dot.
public record Timeline(String title, String description, List<Event> events) implements Chart {
    private static final double STEP = 34;
    private static final double MARGIN = 8;
    private static final int MOST_YEARS = 9;

    public Timeline {
        events = List.copyOf(events);
    }

    /// `said` is when, in words. Refuses an end before the beginning.
    public record Event(
            String label,
            String href,
            LocalDate from,
            @Nullable LocalDate until,
            String said,
            Hue hue) {
        public Event {
            if (until != null && until.isBefore(from)) {
                throw new IllegalArgumentException(until + " is before " + from);
            }
        }

        LocalDate end() {
            return until == null ? from : until;
        }
    }

    private record Scale(LocalDate first, LocalDate last) {
        double x(LocalDate date) {
            var days = ChronoUnit.DAYS.between(first, last);
            return MARGIN + (Canvas.WIDTH - 2 * MARGIN) * ChronoUnit.DAYS.between(first, date) / days;
        }
    }

    private List<Event> inOrder() {
        return events.stream().sorted(Comparator.comparing(Event::from)).toList();
    }

    @Override
    public List<Row> rows() {
        return inOrder().stream()
                .map(event -> new Row(event.label(), event.said()))
                .toList();
    }

    @Override
    public double draw(Canvas canvas) {
        if (events.isEmpty()) {
            return 0;
        }
        var first =
                events.stream().map(Event::from).min(Comparator.naturalOrder()).orElseThrow();
        var last =
                events.stream().map(Event::end).max(Comparator.naturalOrder()).orElseThrow();
        var scale = new Scale(first.withDayOfYear(1), last.withDayOfYear(1).plusYears(1));
        var bottom = events.size() * STEP;
        years(canvas, scale, bottom);
        var y = 0.0;
        for (var event : inOrder()) {
            drawn(canvas, scale, event, y);
            y += STEP;
        }
        return bottom + 20;
    }

    private static void years(Canvas canvas, Scale scale, double bottom) {
        var years = scale.last().getYear() - scale.first().getYear();
        var step = Math.max(1, Math.ceilDiv(years, MOST_YEARS));
        for (var year = scale.first().getYear(); year <= scale.last().getYear(); year += step) {
            var x = scale.x(LocalDate.of(year, 1, 1));
            canvas.rule(x, 0, x, bottom + 4);
            var held = x < 20 ? Canvas.Anchor.START : x > Canvas.WIDTH - 20 ? Canvas.Anchor.END : Canvas.Anchor.MIDDLE;
            var at = held == Canvas.Anchor.START ? 0 : held == Canvas.Anchor.END ? Canvas.WIDTH : x;
            canvas.quiet(at, bottom + 16, held, Integer.toString(year));
        }
    }

    private static void drawn(Canvas canvas, Scale scale, Event event, double y) {
        var room = Canvas.WIDTH - Canvas.widthOf(event.said(), Canvas.SMALL) - 12;
        canvas.text(0, y + 13, Canvas.TEXT, Canvas.Anchor.START, Canvas.fitted(event.label(), Canvas.TEXT, room));
        canvas.quiet(Canvas.WIDTH, y + 13, Canvas.Anchor.END, event.said());
        var told = event.label() + ": " + event.said();
        var from = scale.x(event.from());
        if (event.until() == null) {
            canvas.dot(from, y + 23, 5, event.hue(), told, event.href());
        } else {
            canvas.bar(from, y + 19, Math.max(4, scale.x(event.until()) - from), 8, event.hue(), told);
        }
    }
}
