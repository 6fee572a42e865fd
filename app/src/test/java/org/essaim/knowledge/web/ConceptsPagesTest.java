package org.essaim.knowledge.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@EssaimTest
class ConceptsPagesTest {
    @Autowired
    private Visitors visitors;

    private HttpResponse<byte[]> get(String path) {
        var visitor = visitors.arrive();
        return visitor.raw(HttpRequest.newBuilder(visitor.address(path)));
    }

    @Test
    void theThemesAreThereWithoutAnyDemoDataInTheOrderTheyWereWritten() {
        var text = new String(get("/api/v1/concepts").body(), StandardCharsets.UTF_8);
        var themes = JsonMapper.builder().build().readTree(text).path("items");

        assertEquals(18, themes.size());
        assertEquals("public-policies", themes.get(0).path("slug").asString());
        assertEquals(9, themes.get(0).path("label").size());
        assertTrue(themes.get(0).path("id").asString().endsWith("/id/concept/themes/public-policies"));
    }

    @Test
    void theSchemeCanBeFetchedAsTurtleAndUnknownOnesAreRefused() {
        assertEquals(
                "text/turtle;charset=UTF-8",
                get("/themes.ttl").headers().firstValue("Content-Type").orElse(""));
        assertEquals(404, get("/other.ttl").statusCode());
        assertEquals(400, get("/api/v1/concepts?scheme=other").statusCode());
        assertEquals(400, get("/api/v1/concepts?page=1").statusCode());
        assertEquals(404, get("/id/concept/themes/none").statusCode());
        assertEquals(404, get("/id/concept/other/public-policies").statusCode());
    }
}
