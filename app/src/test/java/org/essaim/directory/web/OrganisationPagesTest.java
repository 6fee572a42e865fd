package org.essaim.directory.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.essaim.directory.Directory;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.Visitor;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@EssaimTest
class OrganisationPagesTest {
    @Autowired
    private Visitors visitors;

    @Autowired
    private Directory directory;

    @Autowired
    private JdbcClient database;

    @Autowired
    private JsonMapper json;

    @Test
    void onlyOrganisationsThatSomethingPublicTellsOfAreSeen() {
        directory.list(directory.enter("Énergie d’ici", "FR", "Lille", "https://energie.example/"));
        directory.enter("Secret proposal", "FR", "Lille", null);
        var visitor = visitors.arrive();

        visitor.open("/en/organisations");

        assertEquals(
                "[Énergie d’ici]", visitor.page().select(".cards h2").eachText().toString());
        assertEquals("One organisation", visitor.page().select(".count").text());
        visitor.open("/en/organisations/secret-proposal");
        assertEquals(404, visitor.status());
        visitor.open("/fr/organisations/energie-d-ici");
        assertEquals("Énergie d’ici", visitor.heading());
        assertEquals(
                "https://energie.example/",
                visitor.page().select(".facts a[rel]").attr("href"));
        assertEquals(1, read(visitor, "/api/v1/organisations").get("total").asInt());
    }

    @Test
    void aPartOfTheNameFindsWithoutAccents() {
        directory.list(directory.enter("Énergie d’ici", "FR", null, null));
        directory.list(directory.enter("Autre", "FR", null, null));
        var visitor = visitors.arrive();
        visitor.open("/en/organisations");

        visitor.submit("main form", Map.of("q", "ENERGIE D'"));

        assertEquals(
                "[Énergie d’ici]", visitor.page().select(".cards h2").eachText().toString());
        visitor.submit("main form", Map.of("q", "%_\u0000"));
        assertEquals(200, visitor.status());
        visitor.open("/en/organisations?q=nothing+here&country=FR");
        assertEquals("No organisation found", visitor.page().select(".empty h2").text());
    }

    @Test
    void longListsGoOnWithoutGapOrRepeat() {
        for (var number = 0; number < 95; number++) {
            directory.list(directory.enter("Organisation " + number, "FR", null, null));
        }
        var visitor = visitors.arrive();
        visitor.open("/en/organisations");
        var seen = new TreeSet<>(visitor.page().select(".cards h2").eachText());
        while (!visitor.page().select(".pager a[rel=next]").isEmpty()) {
            visitor.open(visitor.page().select(".pager a[rel=next]").attr("href"));
            seen.addAll(visitor.page().select(".cards h2").eachText());
        }
        assertEquals(95, seen.size());

        var names = new ArrayList<String>();
        var next = "";
        do {
            var page = read(visitor, "/api/v1/organisations?limit=40" + next);
            page.get("items").forEach(item -> names.add(item.get("name").asString()));
            next = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + page.get("next").asString();
        } while (!next.isEmpty());
        assertEquals(95, names.size());
        assertEquals(95, new HashSet<>(names).size());
    }

    @Test
    void wrongParametersAreRefusedWithWhatIsAllowed() {
        var visitor = visitors.arrive();
        for (var query : new String[] {"limit=0", "limit=x", "limit=101", "country=xx", "cursor=x", "page=2"}) {
            visitor.open("/api/v1/organisations?" + query);
            assertEquals(400, visitor.status(), query);
            assertEquals("application/problem+json", visitor.header("Content-Type"));
        }
        var nobody = UUID.randomUUID();
        visitor.open("/api/v1/organisations?cursor=" + nobody);
        assertEquals(400, visitor.status());
        for (var query : new String[] {"after=nonsense", "after=" + nobody, "country=Spain"}) {
            visitor.open("/en/organisations?" + query);
            assertEquals(400, visitor.status(), query);
            assertEquals(1, visitor.page().select(".warning[role=alert] li").size(), query);
        }
    }

    @Test
    void aCountryMayBeWrittenInSmallLetters() {
        directory.list(directory.enter("Énergie d’ici", "FR", null, null));
        directory.list(directory.enter("Autre", "ES", null, null));
        var visitor = visitors.arrive();

        for (var country : new String[] {"es", "ES", " Es"}) {
            var path = "/api/v1/organisations?country=" + country.replace(" ", "%20");
            assertEquals(1, read(visitor, path).get("total").asInt(), country);
        }
    }

    @Test
    void aCountryIsChosenFromThoseThereAreAndLetGoAgain() {
        directory.list(directory.enter("Énergie d’ici", "FR", null, null));
        directory.list(directory.enter("Autre", "ES", null, null));
        var visitor = visitors.arrive();
        visitor.open("/en/organisations");
        assertEquals(
                List.of("Every country", "France", "Spain"),
                visitor.page().select("#country option").eachText());

        visitor.submit("main form", Map.of("q", "a", "country", "ES"));
        assertEquals(List.of("Autre"), visitor.page().select(".cards h2").eachText());
        assertEquals("ES", visitor.page().select("#country option[selected]").attr("value"));

        visitor.open(visitor.page().select(".chips a").attr("href"));
        assertEquals(0, visitor.page().select(".chips").size());
        assertEquals("a", visitor.page().select("#q").attr("value"));
        assertEquals(1, visitor.page().select(".cards h2").size());
    }

    @Test
    void membershipsAreToldWithTheirDates() {
        var member = directory.enter("Member", "FR", null, null);
        var network = directory.enter("Network", "FR", null, null);
        directory.list(member);
        directory.list(network);
        database.sql("""
                        INSERT INTO directory.membership (id, organisation_id, network_id, member_from, member_until)
                        VALUES (gen_random_uuid(), :member, :network, DATE '2019-03-01', DATE '2021-12-31')
                        """)
                .param("member", member.value())
                .param("network", network.value())
                .update();
        var visitor = visitors.arrive();

        visitor.open("/en/organisations/member");

        assertEquals(
                "Network 1 March 2019 to 31 December 2021",
                visitor.page().select("h2 + ul li").text());
        visitor.open("/en/organisations/network");
        assertEquals(
                "Member 1 March 2019 to 31 December 2021",
                visitor.page().select("h2 + ul li").text());
    }

    private JsonNode read(Visitor visitor, String path) {
        visitor.open(path);
        return json.readTree(new String(visitor.bytes(), StandardCharsets.UTF_8));
    }
}
