package org.essaim.knowledge.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@EssaimTest
class ConceptsPagesTest {
    @Autowired
    private Visitors visitors;

    private HttpResponse<byte[]> get(String path) {
        return get(path, "*/*");
    }

    private HttpResponse<byte[]> get(String path, String accept) {
        var visitor = visitors.arrive();
        return visitor.raw(HttpRequest.newBuilder(visitor.address(path)).header("Accept", accept));
    }

    private String text(String path) {
        return new String(get(path).body(), StandardCharsets.UTF_8);
    }

    private JsonNode json(String path) {
        return JsonMapper.builder().build().readTree(text(path));
    }

    @Test
    void theThemesAreThereWithoutAnyDemoDataInTheOrderTheyWereWritten() {
        var themes = json("/api/v1/concepts?scheme=themes").path("items");

        assertEquals(18, themes.size());
        assertEquals("public-policies", themes.get(0).path("slug").asString());
        assertEquals(9, themes.get(0).path("label").size());
        assertTrue(themes.get(0).path("id").asString().endsWith("/id/concept/themes/public-policies"));
    }

    @Test
    void allConceptsAreReadPageByPageOnce() {
        var seen = new LinkedHashSet<String>();
        var cursor = "";
        var pages = 0;
        do {
            var page = json("/api/v1/concepts?limit=100&lang=en" + cursor);
            page.path("items").forEach(item -> seen.add(item.path("id").asString()));
            assertEquals(315, page.path("total").asInt());
            assertEquals(1, page.path("items").get(0).path("label").size());
            cursor = page.path("next").isNull()
                    ? ""
                    : "&cursor=" + page.path("next").asString();
            pages++;
        } while (!cursor.isEmpty());

        assertEquals(4, pages);
        assertEquals(315, seen.size());
    }

    @Test
    void wordsOfAnyLanguageFindAConcept() {
        var found = json("/api/v1/concepts?q=" + "%D0%BC%D0%B8%D0%BA%D1%80%D0%BE%D0%BA%D1%80%D0%B5%D0%B4%D0%B8%D1%82");

        assertEquals("microcredit", found.path("items").get(0).path("slug").asString());
        var visitor = visitors.arrive();
        visitor.open("/en/concepts?q=denboraren%20bankua");
        assertEquals(
                "Time bank", visitor.page().select(".cards > li:first-child h3").text());
        assertTrue(
                visitor.page().select(".cards > li:first-child .small").text().contains("Denboraren bankua (Basque)"));
    }

    @Test
    void theSchemeCanBeFetchedAsTurtleAndUnknownOnesAreRefused() {
        assertEquals(
                "text/turtle;charset=UTF-8",
                get("/themes.ttl").headers().firstValue("Content-Type").orElse(""));
        assertEquals(404, get("/other.ttl").statusCode());
        for (var refused : List.of("scheme=other", "page=1", "limit=0", "limit=x", "lang=English", "cursor=x")) {
            assertEquals(400, get("/api/v1/concepts?" + refused).statusCode(), refused);
        }
        assertEquals(404, get("/id/concept/themes/none").statusCode());
        assertEquals(404, get("/id/concept/other/public-policies").statusCode());
    }

    @Test
    void theAddressOfAConceptLeadsPeopleToItsPageAndProgramsToItsData() {
        var id = "/id/concept/themes/public-policies";
        assertEquals(
                "Social economy in public policy",
                visitors.arrive().open(id).select("h1").text());
        assertEquals(
                "/api/v1/concepts/themes/public-policies.ttl",
                get(id, "text/turtle").headers().firstValue("Location").orElse(""));
        assertTrue(text("/api/v1/concepts/themes/public-policies.ttl")
                .contains("skos:prefLabel \"Gizarte-ekonomia eta politika publikoak\"@eu"));
        assertEquals(
                "application/ld+json;charset=UTF-8",
                get("/api/v1/concepts/glossary/commons", "application/ld+json")
                        .headers()
                        .firstValue("Content-Type")
                        .orElse(""));
        assertEquals(
                "application/json",
                get("/api/v1/concepts/glossary/commons")
                        .headers()
                        .firstValue("Content-Type")
                        .orElse(""));
    }

    @Test
    void everyViewOfAListNamesTheSameConcepts() {
        var visitor = visitors.arrive();
        var tree =
                visitor.open("/fr/concepts/glossary").select(".concept-tree a").size();
        var letters = visitor.open("/fr/concepts/glossary?view=letters")
                .select(".titles a")
                .size();
        visitor.open("/fr/concepts/glossary?view=map");

        assertEquals(93, tree);
        assertEquals(93, letters);
        assertEquals(93, visitor.page().select(".concept-map a").size());
        assertEquals(93, visitor.page().select(".concept-tree a").size());
        assertTrue(text("/fr/concepts/glossary?view=map").length() < 60_000);
    }

    @Test
    void aConceptTellsItsNamesAndItsRelations() {
        var page = visitors.arrive().open("/en/concepts/organisations/worker-cooperative");

        assertEquals("Worker cooperative", page.select("h1").text());
        assertEquals(9, page.select(".concept-names > div").size());
        assertEquals(
                "Lan elkartuko kooperatiba",
                page.select(".concept-names dd[lang=eu] strong").text());
        assertTrue(page.select(".titles a").eachText().contains("Cooperative"));
    }
}
