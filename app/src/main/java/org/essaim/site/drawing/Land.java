package org.essaim.site.drawing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/// The coasts of the world, projected once and kept.
final class Land {
    private static final Pattern SPACE = Pattern.compile(" ");
    private static final List<List<EqualEarth.Point>> RINGS = read();

    private Land() {}

    /// The path of all land that a view shows, in whole units of the view.
    static String path(MapView view) {
        var out = new StringBuilder(16_384);
        for (var ring : RINGS) {
            if (view.shows(ring)) {
                write(out, ring, view);
            }
        }
        return out.toString();
    }

    private static void write(StringBuilder out, List<EqualEarth.Point> ring, MapView view) {
        var start = out.length();
        var before = new long[] {0, 0};
        var written = 0;
        for (var point : ring) {
            var x = Math.round(view.x(point));
            var y = Math.round(view.y(point));
            if (written == 0) {
                out.append('M').append(x).append(' ').append(y).append('l');
            } else if (x != before[0] || y != before[1]) {
                step(out, x - before[0]);
                step(out, y - before[1]);
            } else {
                continue;
            }
            before[0] = x;
            before[1] = y;
            written++;
        }
        if (written < 3) {
            out.setLength(start);
        } else {
            out.append('z');
        }
    }

    private static void step(StringBuilder out, long by) {
        if (by >= 0 && Character.isDigit(out.charAt(out.length() - 1))) {
            out.append(' ');
        }
        out.append(by);
    }

    private static List<List<EqualEarth.Point>> read() {
        try {
            var text = new ClassPathResource("site/land.txt").getContentAsString(StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Land::ring)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<EqualEarth.Point> ring(String line) {
        var points = new ArrayList<EqualEarth.Point>();
        var longitude = 0;
        var latitude = 0;
        for (var step : SPACE.splitAsStream(line).toList()) {
            var comma = step.indexOf(',');
            longitude += Integer.parseInt(step.substring(0, comma));
            latitude += Integer.parseInt(step.substring(comma + 1));
            points.add(EqualEarth.of(latitude / 10.0, longitude / 10.0));
        }
        return List.copyOf(points);
    }
}
