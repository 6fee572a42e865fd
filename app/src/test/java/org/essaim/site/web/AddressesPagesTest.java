package org.essaim.site.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.essaim.testing.EssaimTest;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@EssaimTest
class AddressesPagesTest {
    @LocalServerPort
    private int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void aSlashTooManyLeadsToTheAddressWithout() throws Exception {
        for (var address : Map.of(
                        "/en/", "/en",
                        "/en/practices/?q=bread", "/en/practices?q=bread",
                        "/api/v1/practices/", "/api/v1/practices",
                        "/practices/", "/practices")
                .entrySet()) {
            var answer = ask("GET", address.getKey());
            assertEquals(301, answer.statusCode(), address.getKey());
            assertEquals(
                    address.getValue(), answer.headers().firstValue("Location").orElse(""));
        }
        assertEquals(404, ask("GET", "/en/nothing-here/").statusCode());
        assertTrue(ask("GET", "//a.example/").statusCode() >= 400);
    }

    @Test
    void searchEnginesReadPublicPagesInBothLanguagesAndNoOthers() throws Exception {
        var robots = ask("GET", "/robots.txt");
        assertEquals(200, robots.statusCode());
        var lines = robots.body().lines().toList();
        assertTrue(
                lines.containsAll(List.of("User-agent: *", "Disallow: /en/desk", "Disallow: /fr/account", "Allow: /")));
        assertTrue(lines.contains("Sitemap: http://localhost:" + port + "/sitemap.xml"), robots.body());

        var map = ask("GET", "/sitemap.xml");
        assertEquals(200, map.statusCode());
        assertEquals("application/xml", map.headers().firstValue("Content-Type").orElse(""));
        var pages = Jsoup.parse(map.body(), Parser.xmlParser());
        var root = "http://localhost:" + port;
        var addresses = pages.select("url > loc").eachText();
        assertTrue(
                addresses.containsAll(List.of(root + "/en", root + "/fr", root + "/fr/practices", root + "/en/calls")));
        assertEquals(addresses.size(), addresses.stream().distinct().count());
        assertFalse(map.body().contains("/desk"));
        var french = pages.select("url").stream()
                .filter(url -> url.select("> loc").text().equals(root + "/fr/practices"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of(root + "/en/practices", root + "/fr/practices"),
                french.select("[rel=alternate]").eachAttr("href"));
        for (var address : addresses) {
            assertEquals(200, ask("GET", address.substring(root.length())).statusCode(), address);
        }
    }

    @Test
    void aProgramThatAsksWronglyIsToldWhatIsAllowedAndWhatToSend() throws Exception {
        var method = ask("POST", "/api/v1/practices");
        assertEquals(405, method.statusCode());
        assertTrue(method.headers().firstValue("Allow").orElse("").contains("GET"));
        assertEquals(
                "This address does not take that method. It takes GET. Every address is described at /api/openapi.json.",
                detail(method).replace("GET, HEAD", "GET"));

        assertEquals(
                "There is nothing at this address. Every address is described at /api/openapi.json.",
                detail(ask("POST", "/api/v1/nothing")));
        assertEquals(404, ask("POST", "/api/v1/nothing").statusCode());

        var stranger = ask("POST", "/api/v1/calls/any/contributions");
        assertEquals(401, stranger.statusCode());
        assertEquals(
                "Bearer realm=\"Essaim\"",
                stranger.headers().firstValue("WWW-Authenticate").orElse(""));
        assertTrue(detail(stranger).startsWith("Send a valid token in the header Authorization: Bearer TOKEN."));

        var form = client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/calls/any/contributions"))
                        .header("Content-Type", "text/plain")
                        .header("Authorization", "Bearer nothing")
                        .POST(HttpRequest.BodyPublishers.ofString("a"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertEquals(415, form.statusCode());
        assertEquals(
                "The body is not in a form that this address reads. Send it with the header Content-Type:"
                        + " application/json.",
                detail(form));
    }

    @Test
    void whatTakesNoFormSaysSoBeforeItAsksForAToken() throws Exception {
        var page = ask("POST", "/en/practices");
        assertEquals(405, page.statusCode());
        assertEquals("GET", page.headers().firstValue("Allow").orElse(""));
        assertEquals(404, ask("POST", "/en/no-such-page").statusCode());
    }

    private static String detail(HttpResponse<String> answer) {
        JsonNode problem = JsonMapper.builder().build().readTree(answer.body());
        assertEquals(answer.statusCode(), problem.path("status").asInt());
        return problem.path("detail").asString();
    }

    private HttpResponse<String> ask(String method, String address) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
