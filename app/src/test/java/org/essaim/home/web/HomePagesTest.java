package org.essaim.home.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.UUID;
import org.essaim.directory.Directory;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Slug;
import org.essaim.practices.Collection;
import org.essaim.practices.Practices;
import org.essaim.practices.SheetExamples;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EssaimTest
class HomePagesTest {
    @Autowired
    private Visitors visitors;

    @Autowired
    private Practices practices;

    @Autowired
    private Directory directory;

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
    void theSwarmIsThatOfTheLargestCollectionAndExamplesAreMarked() {
        var examples = new SheetExamples(practices, directory);
        examples.many(3);
        var slug = practices.arrange(
                UUID.randomUUID(),
                new Collection(
                        new Slug("few"),
                        LocalizedText.of(Language.EN, "Few"),
                        LocalizedText.of(Language.EN, "Few."),
                        LocalizedText.EMPTY,
                        null));
        practices.publish(
                UUID.randomUUID(),
                examples.example(
                        LocalizedText.of(Language.EN, "Invented"), LocalizedText.of(Language.EN, "Invented."), slug));

        var page = visitors.arrive().open("/en");

        assertEquals(3, page.select("svg.swarm circle").size());
        assertEquals("/en/collections/many", page.select("figcaption a").attr("href"));
        assertEquals(4, page.select(".cards li").size());
        assertEquals("Invented", page.select(".cards li:has(.tag) h3").text());
    }
}
