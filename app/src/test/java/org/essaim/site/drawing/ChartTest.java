package org.essaim.site.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class ChartTest {
    private static final Hue LEAF = new Hue(0);
    private static final Hue RING = new Hue(9);

    private static Chart bars() {
        return new BarChart(
                "Jobs",
                "Jobs by theme.",
                List.of(
                        new BarChart.Bar("Work", 40, "40 people", LEAF),
                        new BarChart.Bar("Food", 10, "10 people", RING),
                        new BarChart.Bar("None", 0, "0 people", LEAF)));
    }

    private static Chart intervals() {
        return new DotIntervals(
                "Severity",
                "How strictly each judged.",
                List.of(
                        new DotIntervals.Interval("Reviewer A", -1, 0, 1, "0 (−1 to 1)", LEAF),
                        new DotIntervals.Interval("Reviewer B", 1, 3, 3, "3 (1 to 3)", LEAF)),
                List.of(new DotIntervals.Tick(-1, "milder", false), new DotIntervals.Tick(0, "as all", true)));
    }

    private static Chart shares() {
        return new StackedShares(
                "Countries",
                "What was asked and chosen.",
                List.of(
                        new StackedShares.Whole(
                                "Candidates",
                                List.of(
                                        new StackedShares.Share("Spain", 30, "30", LEAF),
                                        new StackedShares.Share("Italy", 10, "10", RING))),
                        new StackedShares.Whole("Nothing yet", List.of())));
    }

    private static Chart timeline() {
        return new Timeline(
                "Since when",
                "When they began.",
                List.of(
                        new Timeline.Event("Mill", "/m", LocalDate.of(2012, 5, 1), null, "since 2012", LEAF),
                        new Timeline.Event(
                                "Bakery",
                                "",
                                LocalDate.of(1998, 1, 1),
                                LocalDate.of(2004, 1, 1),
                                "1998 to 2004",
                                RING)));
    }

    private static Network network() {
        return new Network(
                "Who works with whom",
                "Three organisations.",
                List.of(
                        new Network.Node("Mill", "/m", LEAF, 3),
                        new Network.Node("Bakery", "", RING, 0),
                        new Network.Node("Shop", "", LEAF, 1)),
                List.of(new Network.Link(0, 1), new Network.Link(1, 0)));
    }

    private static List<Chart> all() {
        return List.of(bars(), intervals(), shares(), timeline(), network());
    }

    private static Document drawn(Chart chart) {
        return Jsoup.parse(chart.onPage());
    }

    @Test
    void everyChartHasWordsInPrintAndIsHiddenOnThePageWhereATableStandsBesideIt() {
        for (var chart : all()) {
            assertEquals("true", drawn(chart).select("svg").attr("aria-hidden"));
            var print = Jsoup.parse(chart.inPrint());
            assertEquals("img", print.select("svg").attr("role"));
            assertTrue(chart.inPrint().contains("<title>" + chart.title() + "</title><desc>" + chart.description()));
            assertEquals(0, print.select("a").size());
        }
    }

    @Test
    void theTableSaysWhatTheDrawingShows() {
        assertEquals(
                List.of(
                        new Chart.Row("Work", "40 people"),
                        new Chart.Row("Food", "10 people"),
                        new Chart.Row("None", "0 people")),
                bars().rows());
        assertEquals(
                new Chart.Row("Reviewer A", "0 (−1 to 1)"), intervals().rows().getFirst());
        assertEquals(
                List.of(new Chart.Row("Candidates", "Spain 30 · Italy 10"), new Chart.Row("Nothing yet", "")),
                shares().rows());
        assertEquals(
                List.of(new Chart.Row("Bakery", "1998 to 2004"), new Chart.Row("Mill", "since 2012")),
                timeline().rows());
        assertEquals(
                List.of(new Chart.Row("Mill", "Bakery"), new Chart.Row("Bakery", "Mill"), new Chart.Row("Shop", "")),
                network().rows());
    }

    @Test
    void barsAreAsLongAsTheirAmountsAndZeroHasNone() {
        assertEquals(
                List.of("480", "118"), drawn(bars()).select("rect[class^=hue]").eachAttr("width"));
        assertThrows(
                IllegalArgumentException.class,
                () -> new BarChart("", "", List.of(new BarChart.Bar("Debt", -1, "-1", LEAF))));
    }

    @Test
    void aDotLiesOnItsLineOfWhatFits() {
        assertEquals(List.of("125", "470"), drawn(intervals()).select("circle").eachAttr("cx"));
        assertEquals(
                "M240 60L470 60",
                drawn(intervals()).select(".interval").getLast().attr("d"));
        assertEquals(1, drawn(intervals()).select(".reference").size());
        assertThrows(IllegalArgumentException.class, () -> new DotIntervals.Interval("x", 1, 0, 2, "", LEAF));
    }

    @Test
    void sharesFillTheirWholeAndSayTheirAmounts() {
        assertEquals(
                List.of("0", "361"), drawn(shares()).select("rect[class^=hue]").eachAttr("x"));
        assertEquals(
                List.of("Candidates", "30", "10", "Nothing yet", "Spain", "Italy"),
                drawn(shares()).select("text").eachText());
    }

    @Test
    void aTimelineBeginsWithTheEarliest() {
        var svg = drawn(timeline());

        assertEquals(List.of("Bakery", "Mill"), svg.select("text:not(.quiet)").eachText());
        assertEquals(1, svg.select("a[href=/m] circle").size());
        assertEquals("1998", svg.select(".quiet").getFirst().text());
    }

    @Test
    void theLinkedLieNearerThanTheOthers() {
        var layout = NetworkLayout.of(network());

        assertTrue(distance(layout, 0, 1) < distance(layout, 0, 2));
        assertThrows(
                IllegalArgumentException.class, () -> new Network("", "", List.of(), List.of(new Network.Link(0, 0))));
    }

    private static double distance(NetworkLayout layout, int one, int other) {
        return Math.hypot(layout.x(one) - layout.x(other), layout.y(one) - layout.y(other));
    }

    @Test
    void theSameChartIsTheSameBytesAndNothingIsNotANumber() {
        for (var number = 0; number < all().size(); number++) {
            assertEquals(all().get(number).inPrint(), all().get(number).inPrint());
            assertFalse(all().get(number).onPage().contains("NaN"));
        }
    }

    @Test
    void chartsOfNothingAreDrawings() {
        for (var chart : List.of(
                new BarChart("t", "d", List.of()),
                new DotIntervals("t", "d", List.of(), List.of()),
                new StackedShares("t", "d", List.of()),
                new Timeline("t", "d", List.of()),
                new Network("t", "d", List.of(), List.of()))) {
            assertTrue(chart.inPrint().endsWith("</title><desc>d</desc></svg>"), chart.inPrint());
            assertEquals(List.of(), chart.rows());
        }
    }

    @Test
    void hostileLabelsStayTextAndLongOnesStayOnTheDrawing() {
        var hostile = "<script>alert(1)</script>\" onload=\"x ".repeat(20);
        var bars = new BarChart(hostile, hostile, List.of(new BarChart.Bar(hostile, 1, "1", LEAF)));

        assertFalse(bars.onPage().contains("<script>"));
        assertTrue(drawn(bars).select("text").getFirst().text().endsWith("…"));
    }

    @Test
    void aHundredNodesAllLieOnTheCanvas() {
        var nodes = IntStream.range(0, 100)
                .mapToObj(number -> new Network.Node("Node " + number, "", new Hue(number), number % 6))
                .toList();
        var links = IntStream.range(1, 100)
                .mapToObj(number -> new Network.Link(number / 3, number))
                .toList();
        var layout = NetworkLayout.of(new Network("t", "d", nodes, links));

        for (var index = 0; index < 100; index++) {
            assertTrue(layout.x(index) >= 0 && layout.x(index) <= Canvas.WIDTH);
            assertTrue(layout.y(index) >= 0 && layout.y(index) <= layout.height());
        }
    }
}
