package org.essaim.knowledge.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.essaim.accounts.Grant;
import org.essaim.accounts.Role;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.Visitor;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@EssaimTest
class ReferencePagesTest {
    @Autowired
    private Visitors visitors;

    private Visitor reader;

    @BeforeEach
    void prepare() {
        reader = visitors.arrive();
    }

    private String text(String path) {
        return new String(
                reader.raw(HttpRequest.newBuilder(reader.address(path))).body(), StandardCharsets.UTF_8);
    }

    @Test
    void theWorksAreListedFoundAndCited() {
        reader.open("/en/references?q=forum");
        assertEquals("One work", reader.page().select(".count").text());
        reader.open(reader.page().select(".titles a").attr("href"));

        assertEquals(
                List.of(
                        "Global Social Economy Forum (GSEF) (2018). Économie sociale et villes : valeurs et compétitivité pour un"
                                + " développement local inclusif et durable. Initiatives présentées. Booklet of the initiatives"
                                + " presented. Bilbao.",
                        "Global Social Economy Forum (GSEF), Économie sociale et villes : valeurs et compétitivité pour un"
                                + " développement local inclusif et durable. Initiatives présentées, Booklet of the initiatives"
                                + " presented, Bilbao, 2018."),
                reader.page().select(".names .cited").eachText());
        assertTrue(reader.page().select(".titles a").eachText().contains("Good practice"));
        reader.open("/en/concepts/glossary/local-currency");
        assertTrue(reader.page().select("aside").text().contains("Social Money"));
    }

    @Test
    void programsReadThemInThreeForms() {
        var listing = JsonMapper.builder().build().readTree(text("/api/v1/references?limit=3"));

        assertEquals(20, listing.path("total").asInt());
        assertEquals(3, listing.path("items").size());
        assertTrue(text("/api/v1/references/un-1966-covenant.bib").startsWith("@misc{un-1966-covenant,"));
        assertTrue(text("/api/v1/references/un-1966-covenant.ris").startsWith("TY  - GEN\r\n"));
        assertTrue(text("/api/v1/references/un-1966-covenant.json").startsWith("[{"));
        for (var refused : List.of("limit=0", "cursor=x", "concept=x", "page=1")) {
            reader.open("/api/v1/references?" + refused);
            assertEquals(400, reader.status(), refused);
        }
    }

    @Test
    void worksAreLookedAtBeforeTheyAreAddedAndKnownOnesAreNoticed() {
        var coordinator =
                visitors.signedIn("coordinator@network.example", new Grant(Role.COORDINATOR, UUID.randomUUID()));
        coordinator.open("/en/desk/references");
        var text =
                "@book{new-work, title={A work of today}, author={{A Network}}, year=2026, isbn={978-0-306-40615-7}}\n"
                        + "@book{greening, title={Greening the North: a post-industrial blueprint for ecology and equity}, year=1998}";
        coordinator.submit("form.form", Map.of("text", text, "do", "try"));
        assertEquals(
                List.of(
                        "1 A work of today new",
                        "2 Greening the North: a post-industrial blueprint for ecology and equity Here already: Greening the North:"
                                + " A Post-industrial Blueprint for Ecology and Equity"),
                coordinator.page().select("tbody tr").eachText());

        coordinator.submit("form.form", Map.of("text", text, "do", "add"));

        assertEquals("One work was added.", coordinator.page().select(".notice").text());
        assertEquals(
                "A work of today",
                reader.open("/en/references/new-work").select("h1").text());
    }

    @Test
    void nothingIsAddedWhenAnyWorkIsWrongAndTheTextIsKept() {
        var coordinator =
                visitors.signedIn("coordinator@network.example", new Grant(Role.COORDINATOR, UUID.randomUUID()));
        coordinator.open("/en/desk/references");
        var text = "@book{good, title={Good}}\n@book{bad, title={Bad}, isbn={978-0-306-40615-8}}";
        coordinator.submit("form.form", Map.of("text", text, "do", "add"));

        assertEquals(422, coordinator.status());
        assertEquals(text, coordinator.page().select("textarea").text().replace(" @", "\n@"));
        reader.open("/en/references/good");
        assertEquals(404, reader.status());
    }
}
