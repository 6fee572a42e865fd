package org.essaim.practices.web;

import static org.essaim.practices.SheetExamples.french;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.essaim.directory.Directory;
import org.essaim.practices.Practices;
import org.essaim.practices.SheetExamples;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@EssaimTest
class OrganisationSheetsPagesTest {
    @Autowired
    private Visitors visitors;

    @Autowired
    private Practices practices;

    @Autowired
    private Directory directory;

    @Test
    void thePageOfAnOrganisationLeadsToItsPractices() {
        new SheetExamples(practices, directory).publish(french("Pain", "Bread"), french("Du pain.", "Some bread."));
        var visitor = visitors.arrive();
        visitor.open("/en/organisations/koop");

        assertEquals(List.of("Practices"), visitor.page().select("h2").eachText());
        visitor.open(visitor.page().select("h2 + ul a").attr("href"));

        assertEquals("Bread", visitor.heading());
        assertEquals(0, visitor.page().select(".tag").size());
    }

    @Test
    void whatIsInventedIsMarkedWhereverItStands() {
        var examples = new SheetExamples(practices, directory);
        practices.publish(
                UUID.randomUUID(), examples.example(french("Gâteau", "Cake"), french("Un gâteau.", "A cake."), null));
        examples.publish(french("Pain", "Bread"), french("Du pain.", "Some bread."));
        var visitor = visitors.arrive();

        assertEquals(
                "Invented",
                visitor.open("/en/organisations").select("li:has(.tag) h2").text());
        visitor.open("/en/organisations/invented");
        assertEquals(2, visitor.page().select(".tag").size());
        assertEquals(
                List.of("Cake"),
                visitor.open("/en/practices?view=map")
                        .select(".titles li:has(.tag) a")
                        .eachText());
        assertEquals(
                List.of("Cake"),
                visitor.open("/en/practices/pain")
                        .select(".cards li:has(.tag) h3")
                        .eachText());
        var json = JsonMapper.builder().build();
        for (var path : List.of("practices", "organisations")) {
            visitor.open("/api/v1/" + path);
            assertEquals(
                    1,
                    json.readTree(new String(visitor.bytes(), StandardCharsets.UTF_8))
                            .path("items")
                            .valueStream()
                            .filter(item -> item.path("example").asBoolean())
                            .count(),
                    path);
        }

        examples.directory().list(directory.enter("Invented", "ES", null, null));
        assertEquals(
                1, visitor.open("/en/organisations/invented").select(".tag").size());
    }
}
