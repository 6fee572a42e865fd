package org.essaim.home.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.essaim.calls.CallExamples;
import org.essaim.directory.Directory;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Slug;
import org.essaim.practices.Practices;
import org.essaim.practices.SheetExamples;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.MovableClock;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EssaimTest
class HomePagesTest {
    @Autowired
    private Visitors visitors;

    @Autowired
    private Practices practices;

    @Autowired
    private Directory directory;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ApplicationContext beans;

    @Test
    void anEmptyPlatformSaysWhatItIsAndWhatWillComeHere() {
        var page = visitors.arrive().open("/en");

        assertEquals(
                "What works in one place can be taken up in the next.",
                page.select("h1").text());
        assertEquals(3, page.select(".doors a").size());
        assertEquals("No call is open today.", page.select("aside p").text());
        assertEquals(0, page.select("svg.swarm").size());
    }

    @Test
    void theFirstPageSpeaksFrench() {
        var page = visitors.arrive().open("/fr");

        assertEquals("fr", page.select("html").attr("lang"));
        assertEquals(
                "Ce qui marche ici peut essaimer ailleurs.", page.select("h1").text());
    }

    @Test
    void theSwarmIsOfAllPracticesAndCountsThemAsTheCatalogueDoes() {
        var examples = new SheetExamples(practices, directory);
        examples.many(3);
        practices.publish(
                UUID.randomUUID(),
                examples.example(
                        LocalizedText.of(Language.EN, "Invented"),
                        LocalizedText.of(Language.EN, "Invented."),
                        new Slug("many")));

        var visitor = visitors.arrive();
        var page = visitor.open("/en");

        assertEquals(4, page.select("svg.swarm circle").size());
        assertEquals("/en/practices", page.select("figcaption a").attr("href"));
        assertTrue(page.select("figcaption").text().startsWith("4 practices from "));
        assertEquals(4, page.select(".cards li").size());
        assertEquals("Invented", page.select(".cards li:has(.tag) h3").text());
        assertTrue(page.expectFirst(".cards .small").text().matches(".* · published \\d.*"));
    }

    @Test
    void theFirstPageCountsTheDaysLeftAsThePageOfTheCallDoes() {
        var examples = new CallExamples(beans);
        var call = examples.open(examples.coordinator("coordinator@network.example"), "Jobs for all");
        var closes = call.stages().getFirst().closes();
        var said = new TreeMap<>(Map.of(
                Duration.ofDays(10).minusHours(5), "9 days left",
                Duration.ofHours(30), "1 day left",
                Duration.ofDays(1).minusSeconds(1), "23 hours left",
                Duration.ofMinutes(40), "less than an hour left"));
        said.descendingMap().forEach((ahead, left) -> {
            clock.moveTo(closes.minus(ahead));
            var visitor = visitors.arrive();

            assertEquals(left, visitor.open("/en").select("aside .tag-open").text());
            assertTrue(visitor.open("/en/calls/jobs-for-all")
                    .select(".notice")
                    .text()
                    .contains(left));
        });
    }
}
