package org.essaim.home.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.essaim.testing.EssaimTest;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EssaimTest
class HomePagesTest {
    @Autowired
    private Visitors visitors;

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
}
