package org.essaim.practices.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.essaim.kernel.DemoChapter;
import org.essaim.practices.Demo;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.Visitor;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@EssaimTest
class PracticesApiPagesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private Visitors visitors;

    @Autowired
    private List<DemoChapter> chapters;

    private Visitor visitor;

    @BeforeEach
    void fill() {
        Demo.fillBilbao(chapters);
        visitor = visitors.arrive();
    }

    private JsonNode read(String path) {
        var answer = visitor.raw(HttpRequest.newBuilder(visitor.address(path)));
        return JSON.readTree(new String(answer.body(), StandardCharsets.UTF_8));
    }

    private int status(String path) {
        return visitor.raw(HttpRequest.newBuilder(visitor.address(path))).statusCode();
    }

    @Test
    void totals() {
        var expected = new TreeMap<>(Map.ofEntries(
                Map.entry("collection=bilbao-2018", 102),
                Map.entry("collection=bilbao-2018&country=ES", 40),
                Map.entry("country=ES", 40),
                Map.entry("country=FR", 10),
                Map.entry("country=fr", 10),
                Map.entry("country=CA", 6),
                Map.entry("country=KR", 6),
                Map.entry("country=ES&country=FR", 50),
                Map.entry("country=DE", 0),
                Map.entry("theme=public-policies", 12),
                Map.entry("theme=public-policies&country=", 12),
                Map.entry("language=fr", 102),
                Map.entry("language=en", 102),
                Map.entry("language=eu", 0),
                Map.entry("q=" + "x".repeat(70), 0),
                Map.entry("q=%E2%98%95", 0),
                Map.entry("q=", 102)));
        var got = new TreeMap<String, Integer>();
        expected.keySet()
                .forEach(query -> got.put(
                        query, read("/api/v1/practices?" + query).path("total").asInt()));

        assertEquals(expected, got);
    }

    @Test
    void thePagesTogetherAreTheWholeAnswerOnceEach() {
        var seen = new ArrayList<String>();
        var path = "/api/v1/practices?limit=25";
        var next = "";
        do {
            var page = read(path + (next.isEmpty() ? "" : "&cursor=" + next));
            page.path("items").forEach(item -> seen.add(item.path("slug").asString()));
            next = page.path("next").isNull() ? "" : page.path("next").asString();
        } while (!next.isEmpty());

        assertEquals(102, seen.size());
        assertEquals(102, new HashSet<>(seen).size());
    }

    @Test
    void anItemSaysWhatTheContractSays() {
        var item = read("/api/v1/practices?limit=1").path("items").get(0);

        assertEquals(
                List.of(
                        "id",
                        "slug",
                        "title",
                        "organisation",
                        "country",
                        "city",
                        "theme",
                        "workshop",
                        "language",
                        "url",
                        "example"),
                List.copyOf(item.propertyNames()));
        assertEquals("fr", item.path("language").asString());
        assertEquals("US", item.path("country").asString());
        assertEquals("1.1", item.path("workshop").asString());
        assertEquals(
                "en",
                read("/api/v1/practices?limit=1&lang=en")
                        .path("items")
                        .get(0)
                        .path("language")
                        .asString());
    }

    @Test
    void aBrokenAddressIsNoLink() {
        var broken = read("/api/v1/practices?country=KR")
                .path("items")
                .valueStream()
                .filter(item -> item.path("url").isNull())
                .map(item -> item.path("slug").asString())
                .toList();
        assertEquals(1, broken.size());

        var sheet = read("/api/v1/practices/" + broken.getFirst());
        var page = visitor.open("/en/practices/" + broken.getFirst());

        assertTrue(sheet.path("url").isNull());
        assertEquals("www.icoop.co op", sheet.path("printedUrl").asString());
        assertEquals(0, page.select("a[href*=icoop.co]").size());
        assertEquals(1, page.select(".facts dd:contains(www.icoop.co op)").size());
    }

    @Test
    void whatCannotBeIsRefusedWithWhatIsAllowed() {
        for (var query : List.of(
                "country=Spain",
                "country=XX",
                "theme=cooking",
                "collection=none",
                "language=french",
                "lang=zz",
                "limit=0",
                "limit=101",
                "limit=ten",
                "cursor=abc",
                "cursor=ci45OTk5OTk5OTk5",
                "page=2",
                "limit=1&limit=2")) {
            var problem = read("/api/v1/practices?" + query);

            assertEquals(400, problem.path("status").asInt(), query);
            var error = problem.path("errors").get(0);
            assertEquals(
                    query.substring(0, query.indexOf('=')), error.path("field").asString());
            assertEquals(problem.path("detail").asString(), error.path("detail").asString());
        }
        assertEquals(
                "“Spain” cannot stand for country. Allowed: ISO 3166-1 alpha-2 (ES).",
                read("/api/v1/practices?country=Spain").path("detail").asString());
    }

    @Test
    void aSheetHasAllItsLanguages() {
        var slug = read("/api/v1/practices?country=JP")
                .path("items")
                .get(0)
                .path("slug")
                .asString();

        var sheet = read("/api/v1/practices/" + slug);

        assertEquals("CC-BY-4.0", sheet.path("licence").asString());
        assertEquals("original", sheet.path("title").path("fr").path("origin").asString());
        assertEquals("human", sheet.path("title").path("en").path("origin").asString());
        assertTrue(sheet.path("address").asString().endsWith("/en/practices/" + slug));
        assertEquals(404, status("/api/v1/practices/none"));
        assertEquals(404, status("/api/v1/practices/%20None%20"));
    }

    @Test
    void anyPageOfTheWebMayReadAndIsNotSentTheSameTwice() {
        var first = visitor.raw(HttpRequest.newBuilder(visitor.address("/api/v1/practices")));
        var mark = first.headers().firstValue("ETag").orElseThrow();

        var again = visitor.raw(
                HttpRequest.newBuilder(visitor.address("/api/v1/practices")).header("If-None-Match", mark));

        assertEquals(
                "*", first.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
        assertEquals(304, again.statusCode());
    }

    @Test
    void anAnswerIsSentCompressed() {
        var answer = visitor.raw(
                HttpRequest.newBuilder(visitor.address("/api/v1/practices")).header("Accept-Encoding", "gzip"));

        assertEquals("gzip", answer.headers().firstValue("Content-Encoding").orElse(""));
        assertTrue(answer.headers().firstValue("ETag").orElse("").startsWith("W/"));
    }

    @Test
    void aWordThatIsOnlyPartOfALabelFindsWhatTheLabelMeans() {
        for (var word : List.of("energ%C3%ADa", "energia", "Energie", "%D0%B5%D0%BD%D0%B5%D1%80%D0%B3%D0%B8%D1%8F")) {
            var found = read("/api/v1/practices?q=" + word);
            assertTrue(
                    found.path("items")
                            .valueStream()
                            .anyMatch(
                                    item -> item.path("organisation").asString().startsWith("Goiener")),
                    word + " " + found);
        }
    }

    @Test
    void aProgramSeesFacetsOnlyWhenItAsksAndHowItsWordsWereWidened() {
        var counted = read("/api/v1/practices?facets=country,theme&limit=1");
        var widened = read("/api/v1/practices?q=bezeroak%20errefuxiatuak");
        var typed = read("/api/v1/practices?q=errefuxiatuak&wider=no");

        assertEquals(40, counted.get("facets").get("country").get("ES").asInt());
        assertEquals(2, counted.get("facets").size());
        assertEquals(0, widened.get("facets").size());
        assertEquals("errefuxiatuak", widened.get("widened").get(0).get("words").asString());
        assertEquals(0, typed.get("widened").size());
        assertEquals(400, status("/api/v1/practices?facets=colour"));
        assertEquals(400, status("/api/v1/practices?wider=perhaps"));
    }
}
