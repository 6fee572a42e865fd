package org.essaim.site.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SwarmTest {
    private static Swarm.Dot dot(int number) {
        return new Swarm.Dot(
                "Case " + number,
                "/en/practices/case-" + number,
                new Hue(number),
                "group " + number % 7,
                number % 6,
                true);
    }

    @Test
    void noTwoDotsLieOnEachOther() {
        var places = SwarmLayout.of(
                        IntStream.range(0, 102).mapToObj(SwarmTest::dot).toList())
                .places();

        assertEquals(102, places.size());
        for (var one : places) {
            for (var other : places) {
                if (!one.equals(other)) {
                    var apart = Math.hypot(one.x() - other.x(), one.y() - other.y());
                    assertTrue(apart >= one.dot().radius() + other.dot().radius(), one + " and " + other);
                }
            }
        }
    }

    @Test
    void theSameCasesAreTheSameBytes() {
        var dots = IntStream.range(0, 40).mapToObj(SwarmTest::dot).toList();

        assertEquals(new Swarm("a", "b", dots).inPrint(), new Swarm("a", "b", dots).inPrint());
    }

    @Test
    void aHostileLabelStaysText() {
        var hostile = new Swarm.Dot("<script>alert(1)</script>\" onload=\"x", "", new Hue(0), "g", 0, true);

        var svg = new Swarm("</title><script>", "&", List.of(hostile)).onPage();

        assertFalse(svg.contains("<script>"));
        assertTrue(svg.contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot; onload=&quot;x"));
    }

    @Test
    void anEmptySwarmIsAnEmptyDrawing() {
        assertEquals(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-8 -8 116 56\" role=\"img\"><title>None</title>"
                        + "<desc>Nothing yet</desc></svg>",
                new Swarm("None", "Nothing yet", List.of()).inPrint());
    }
}
