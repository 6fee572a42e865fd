package org.essaim.knowledge.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.springframework.jdbc.core.simple.JdbcClient;

@EssaimTest
class ProposalPagesTest {
    private static final String FORM = "form[action$=/propose]";

    @Autowired
    private Visitors visitors;

    @Autowired
    private JdbcClient database;

    private Visitor baker;
    private Visitor coordinator;

    @BeforeEach
    void prepare() {
        baker = visitors.signedIn("baker@bakery.example");
        coordinator = visitors.signedIn("coordinator@network.example", new Grant(Role.COORDINATOR, UUID.randomUUID()));
    }

    private String propose(Map<String, String> fields) {
        baker.open("/en/concepts/propose?scheme=glossary");
        baker.submit(FORM, fields);
        assertEquals(200, baker.status(), baker.page().text());
        return baker.path().replaceAll("\\?.*", "");
    }

    @Test
    void aWordIsProposedDiscussedAgreedAndFoundAtOnceInAnyLanguage() {
        var path = propose(Map.of(
                "label.en", "Bread pact",
                "label.eu", "Ogi-ituna",
                "also.en", "bread agreement\nloaf pact",
                "definition.en", "Bakers and eaters agree on a price for a year.",
                "broader", "solidarity-economy",
                "related", "Fair price",
                "reason", "We use it every day."));
        assertEquals("Bread pact", baker.heading());
        coordinator.open(path);
        coordinator.submit("form[action$=/remarks]", Map.of("text", "In Catalan too?"));
        assertEquals("In Catalan too?", coordinator.page().select(".quote").text());

        coordinator.submit("form[action$=/approval]", Map.of());

        assertEquals(
                "Agreed. Everyone reads it from now on.",
                coordinator.page().select(".notice").text());
        var reader = visitors.arrive();
        reader.open("/fr/concepts?q=ogi-ituna");
        assertEquals("Bread pact", reader.page().select(".cards h3").text());
        reader.open("/en/concepts/glossary/bread-pact");
        assertTrue(
                reader.page().select(".titles a").eachText().containsAll(List.of("Solidarity economy", "Fair price")));
        assertEquals(
                List.of("agreed on after a proposal."),
                reader.page().select("ol[reversed] li").eachText().stream()
                        .map(line -> line.replaceAll("^.*?: | We use.*$", ""))
                        .toList());
    }

    @Test
    void aBetterWordingShowsWhatItChangesAndTheSecondDecisionCountsForNothing() {
        baker.open("/en/concepts/glossary/fair-price");
        baker.open(baker.page().select("a[href*=/propose]").attr("href"));
        baker.submit(FORM, Map.of("label.ca", "Preu digne", "reason", "Said so here."));
        var path = baker.path().replaceAll("\\?.*", "");

        assertEquals(
                List.of("Preferred word, Catalan Preu just Preu digne"),
                baker.page().select("tbody tr").eachText());
        coordinator.open(path);
        var late = visitors.signedIn("other@network.example", new Grant(Role.COORDINATOR, UUID.randomUUID()));
        late.open(path);
        coordinator.submit("form[action$=/approval]", Map.of());
        late.submit("form[action$=/decline]", Map.of("why", "No."));

        assertEquals(422, late.status());
        assertEquals(
                "Preu digne",
                visitors.arrive()
                        .open("/en/concepts/glossary/fair-price")
                        .select(".concept-names dd[lang=ca] strong")
                        .text());
    }

    @Test
    void allThatCannotBeIsSaidAtOnceAndWhatWasTypedIsKept() {
        baker.open("/en/concepts/propose?scheme=glossary");
        baker.submit(
                FORM,
                Map.of(
                        "also.fr", "pain",
                        "related", "No such word",
                        "definition.en", "x".repeat(700)));

        assertEquals(422, baker.status());
        assertEquals(
                5,
                baker.page().select(".error-summary li").size(),
                baker.page().select(".error-summary").text());
        assertEquals(
                "No such word", baker.page().select("textarea[name=related]").text());
        assertEquals(0, count());
    }

    @Test
    void whatWouldMakeTheListsUnsoundIsNotAgreed() {
        var path = propose(Map.of("label.en", "Commons", "reason", "Twice."));
        coordinator.open(path);
        coordinator.submit("form[action$=/approval]", Map.of());

        assertEquals(422, coordinator.status());
        assertTrue(coordinator.page().select(".error-summary").text().contains("“Commons”"));
    }

    @Test
    void onlyThoseWhoLookAfterTheWordsDecide() {
        var path = propose(Map.of("label.en", "Bread pact", "reason", "We use it."));
        baker.open(path);

        assertEquals(0, baker.page().select("form[action$=/approval]").size());
        var visitor = visitors.arrive();
        visitor.open(path);
        assertTrue(visitor.path().startsWith("/en/sign-in"), visitor.path());
    }

    @Test
    void aWordThatIsNoLongerRecommendedLeavesTheListsButKeepsItsAddress() {
        coordinator.open("/en/concepts/glossary/social-market");
        coordinator.open(coordinator.page().select("a[href$=/retirement]").attr("href"));
        coordinator.submit("form[action$=/retirement]", Map.of("successor", "Solidarity chain", "why", "Rarely used."));

        assertEquals(
                "The word is no longer recommended.",
                coordinator.page().select(".notice").text());
        var reader = visitors.arrive();
        assertEquals(
                92,
                reader.open("/en/concepts/glossary").select(".concept-tree a").size());
        assertTrue(reader.open("/en/concepts/glossary/social-market")
                .select(".warning")
                .text()
                .endsWith("Solidarity chain"));
        coordinator.submit("form[action$=/restoration]", Map.of());
        assertEquals(
                93,
                reader.open("/en/concepts/glossary").select(".concept-tree a").size());
    }

    @Test
    void themesAndWordsThatOthersStandBelowCannotBeRetired() {
        for (var path : List.of("themes/peacebuilding", "organisations/cooperative")) {
            coordinator.open("/en/concepts/" + path + "/retirement");
            coordinator.submit("form[action$=/retirement]", Map.of("why", "Because."));
            assertEquals(422, coordinator.status(), path);
        }
    }

    private long count() {
        return database.sql("SELECT count(*) FROM knowledge.proposal")
                .query(Long.class)
                .single();
    }
}
