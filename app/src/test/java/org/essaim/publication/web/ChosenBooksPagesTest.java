package org.essaim.publication.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import org.essaim.calls.CallExamples;
import org.essaim.calls.Calls;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Slug;
import org.essaim.practices.Collection;
import org.essaim.practices.Practices;
import org.essaim.practices.SheetExamples;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Books of what a call has chosen.
@EssaimTest
class ChosenBooksPagesTest {
    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Visitors visitors;

    @Test
    void saysHowItsSheetsWereChosenWithoutAnyCaseOrScore() {
        var coordinator = new CallExamples(beans).coordinator("coordinator@network.example");
        var call = new CallExamples(beans).open(coordinator, "Jobs for all");
        var books = new BookExamples(beans);
        var collection = new Slug("jobs");
        beans.getBean(Practices.class)
                .arrange(
                        call.id().value(),
                        new Collection(
                                collection,
                                SheetExamples.french("Des emplois", "Jobs"),
                                SheetExamples.french("Deux cas.", "Two cases."),
                                LocalizedText.EMPTY,
                                books.network()));
        books.sheet(UUID.randomUUID(), collection, "Le moulin", "The mill");
        beans.getBean(Calls.class).showBalance(call.id(), """
                        {"candidates": 61, "chosen": 1, "quotas": [
                          {"attribute": "country", "value": "IT", "least": 1, "most": null, "got": 1},
                          {"attribute": "language", "value": "fr", "least": null, "most": 3, "got": 0},
                          {"attribute": "theme", "value": "public-policies", "least": 0, "most": 2, "got": 1}]}
                        """);
        books.make(collection);

        var english = visitors.arrive().open("/en/publications/jobs/read/glance");
        assertEquals(
                "61 contributions came to the call; one was chosen, the best by the reviews among all that keep what had"
                        + " been agreed:",
                english.select("h2:contains(How these practices were chosen) + p")
                        .text());
        assertEquals(
                List.of("Italy at least 1 1", "French at most 3 0", "Social economy in public policy 0 to 2 1"),
                english.select("h2:contains(How these practices) + p + table tbody tr")
                        .eachText());
        var french = visitors.arrive().open("/fr/publications/jobs/read/glance");
        assertEquals(
                List.of(
                        "Italie au moins 1 1",
                        "Français au plus 3 0",
                        "Économie sociale et politiques publiques de 0 à 2 1"),
                french.select("h2:contains(Comment ces pratiques) + p + table tbody tr")
                        .eachText());
    }
}
