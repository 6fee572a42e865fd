package org.essaim.site.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class WorldMapTest {
    private static WorldMap of(WorldMap.Spot... spots) {
        return new WorldMap("Map", "Two places.", List.of(spots));
    }

    @Test
    void placesLieWhereTheyAre() {
        var middle = EqualEarth.of(0, 0);
        var bilbao = EqualEarth.of(43.26, -2.93);
        var lima = EqualEarth.of(-12.05, -77.04);

        assertEquals(0, middle.x(), 1e-9);
        assertEquals(0, middle.y(), 1e-9);
        assertTrue(bilbao.y() < 0 && bilbao.x() < 0);
        assertTrue(lima.y() > 0 && lima.x() < bilbao.x());
        assertEquals(2.7066, EqualEarth.of(0, 180).x(), 1e-3);
        assertEquals(-1.3173, EqualEarth.of(90, 0).y(), 1e-3);
    }

    @Test
    void everySpotIsACircleWithItsLinkAndItsCount() {
        var svg = Jsoup.parse(of(
                        new WorldMap.Spot("Spain: 40", "/x?country=ES", 40, 43, -3),
                        new WorldMap.Spot("Japan: 1", "", 1, 35, 139))
                .onPage());

        assertEquals(2, svg.select("circle.place").size());
        assertEquals(List.of("/x?country=ES"), svg.select("a").eachAttr("href"));
        assertEquals(List.of("40"), svg.select("text").eachText());
        assertEquals("true", svg.select("svg").attr("aria-hidden"));
    }

    @Test
    void circlesOnOnePlaceMoveApart() {
        var svg = Jsoup.parse(of(new WorldMap.Spot("A", "", 9, 43, -3), new WorldMap.Spot("B", "", 9, 43, -3))
                .onPage());
        var circles = svg.select("circle");
        var first = circles.get(0);
        var second = circles.get(1);
        var distance = Math.hypot(
                Double.parseDouble(first.attr("cx")) - Double.parseDouble(second.attr("cx")),
                Double.parseDouble(first.attr("cy")) - Double.parseDouble(second.attr("cy")));

        assertTrue(distance > 2 * Double.parseDouble(first.attr("r")) - 0.5, "Only " + distance + " apart");
    }

    @Test
    void theSameSpotsAreTheSameBytesAndNoScriptOrStyle() {
        var map = of(new WorldMap.Spot("<b>\"A\" & co", "/x?a=1&b=2", 3, 10, 10));

        assertEquals(map.onPage(), map.onPage());
        assertFalse(map.onPage().contains("<b>"));
        assertFalse(map.onPage().contains("style="));
        assertTrue(map.inPrint().contains("<title>Map</title><desc>Two places.</desc>"));
    }

    @Test
    void theWholeWorldIsUnderThirtyKilobytes() {
        assertTrue(of().onPage().length() < 30_000, "It is " + of().onPage().length());
    }

    @Test
    void aCountryOfThousandsLeavesRoomForTheOthers() {
        var svg = Jsoup.parse(of(
                        new WorldMap.Spot("Spain: 50000", "/x?country=ES", 50_000, 43, -3),
                        new WorldMap.Spot("France: 1", "/x?country=FR", 1, 47, 2))
                .onPage());

        assertEquals(List.of("60", "8.4"), svg.select("circle.place").eachAttr("r"));
    }
}
