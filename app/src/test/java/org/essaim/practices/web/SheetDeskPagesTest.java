package org.essaim.practices.web;

import static org.essaim.practices.SheetExamples.french;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.essaim.accounts.Grant;
import org.essaim.accounts.Role;
import org.essaim.directory.Directory;
import org.essaim.directory.OrganisationId;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Slug;
import org.essaim.practices.Collection;
import org.essaim.practices.Practices;
import org.essaim.practices.SheetExamples;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.Visitor;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@EssaimTest
class SheetDeskPagesTest {
    private static final String DESK = "/en/desk/practices/pain";

    @Autowired
    private Visitors visitors;

    @Autowired
    private Practices practices;

    @Autowired
    private Directory directory;

    @Autowired
    private JdbcClient database;

    private final UUID origin = UUID.randomUUID();
    private Visitor coordinator;
    private Slug bakeries;

    @BeforeEach
    void publish() {
        var network = directory.enter("Network", "FR", null, null);
        bakeries = practices.arrange(UUID.randomUUID(), collection(network));
        publishAgain();
        coordinator = visitors.signedIn("coordinator@network.example", new Grant(Role.COORDINATOR, network.value()));
    }

    private void publishAgain() {
        practices.publish(
                origin,
                new SheetExamples(practices, directory)
                        .content(french("Pain", "Bread"), french("Du pain frais.", "Fresh bread."), bakeries));
    }

    private static Collection collection(OrganisationId network) {
        return new Collection(
                new Slug("bakeries"),
                french("Fournils", "Bakeries"),
                french("Trois.", "Three."),
                LocalizedText.EMPTY,
                network);
    }

    @Test
    void aWithdrawnSheetIsNowhereButSaysWhyAtItsAddress() {
        coordinator.open("/en/practices/pain");
        coordinator.open(coordinator.page().select("a[href*=/desk/practices/]").attr("href"));
        coordinator.submit("form[action$=/withdrawal]", Map.of());
        assertEquals(422, coordinator.status());

        coordinator.submit("form[action$=/withdrawal]", Map.of("reason", "asked"));

        var reader = visitors.arrive();
        reader.open("/fr/practices/pain");
        assertEquals(410, reader.status());
        assertEquals("Cette fiche a été retirée", reader.heading());
        assertEquals(
                1,
                reader.page().select("p:contains(L’organisation l’a demandé.)").size());
        assertEquals(0, reader.open("/en/practices?q=bread").select(".cards li").size());
        assertEquals(
                0, reader.open("/en/collections/bakeries").select(".titles li").size());
        assertEquals(0, reader.open("/en").select(".cards li").size());
        assertEquals(0, reader.open("/en/organisations/koop").select("main li").size());
        for (var path : List.of("/api/v1/practices/pain", "/en/practices/pain?version=1")) {
            reader.open(path);
            assertEquals(410, reader.status(), path);
        }
        reader.open("/en/practices/pain.bib");
        assertEquals(404, reader.status());
        assertEquals(
                List.of("1 ASKED"),
                database.sql("SELECT version || ' ' || reason FROM practices.withdrawal WHERE account_id IS NOT NULL")
                        .query(String.class)
                        .list());
    }

    @Test
    void publishingItsCaseAgainBringsASheetBack() {
        coordinator.open(DESK);
        coordinator.submit("form[action$=/withdrawal]", Map.of("reason", "mistake"));

        publishAgain();

        var reader = visitors.arrive();
        reader.open("/en/practices/pain");
        assertEquals(200, reader.status());
        assertEquals(1, reader.open("/en/practices?q=bread").select(".cards li").size());
    }

    @Test
    void aCorrectionIsTheNextVersionAndTheEarlierOneCanStillBeRead() {
        coordinator.open(DESK);

        coordinator.submit("form[action$=/correction]", Map.of("title-fr", "Pain bis", "summary-en", "Brown bread."));

        assertEquals(
                "The correction is public.",
                coordinator.page().select(".notice").text());
        var reader = visitors.arrive();
        reader.open("/fr/practices/pain");
        assertEquals("Pain bis", reader.heading());
        reader.open("/en/practices/pain");
        assertEquals("Brown bread.", reader.page().select(".lead").text());
        assertEquals(
                "A translation on this page is older than its original in French.",
                reader.page().select("p:contains(older)").text());
        var sheet = JsonMapper.builder()
                .build()
                .readTree(new String(
                        reader.raw(HttpRequest.newBuilder(reader.address("/api/v1/practices/pain")))
                                .body(),
                        StandardCharsets.UTF_8));
        assertEquals(true, sheet.at("/title/en/stale").asBoolean());
        assertEquals(false, sheet.at("/summary/en/stale").asBoolean());

        reader.open(reader.page().select("a[href*=version=1]").attr("href"));
        assertEquals("Bread", reader.heading());
        assertEquals("noindex", reader.header("X-Robots-Tag"));
        assertEquals("/en/practices/pain", reader.page().select(".warning a").attr("href"));
        assertEquals(true, reader.page().select(".cited").text().endsWith("/en/practices/pain?version=1"));
        for (var none : List.of("0", "3", "x", "99999999999")) {
            reader.open("/en/practices/pain?version=" + none);
            assertEquals(404, reader.status(), none);
        }
    }

    @Test
    void aCorrectionThatCannotBeKeepsWhatWasTyped() {
        coordinator.open(DESK);

        coordinator.submit("form[action$=/correction]", Map.of("title-fr", " ", "summary-fr", "Autre."));
        assertEquals(422, coordinator.status());
        assertEquals(
                List.of("The original needs a title."),
                coordinator.page().select(".error-summary li").eachText());
        assertEquals("Autre.", coordinator.page().select("#summary-fr").text());
        coordinator.submit("form[action$=/correction]", Map.of("title-fr", "x".repeat(301)));
        assertEquals(422, coordinator.status());
        coordinator.submit("form[action$=/correction]", Map.of("title-fr", "Pain", "version", "7"));
        assertEquals(422, coordinator.status());
        assertEquals(1, practices.find(new Slug("pain")).orElseThrow().version());
    }

    @Test
    void theStoryIsTranslatedAndTheOrganisationAndPlaceAreCorrected() {
        coordinator.open(DESK + "/template");
        coordinator.submit("form[action$=/template]", Map.of("section-story", "Il était un four."));
        var reader = visitors.arrive();
        reader.open("/en/practices/pain");
        assertEquals(
                1, reader.page().select("p:contains(The story is in French.)").size());
        reader.open("/fr/practices/pain");
        assertEquals(0, reader.page().select("p:contains(Le récit est en)").size());

        coordinator.open(DESK);
        coordinator.submit(
                "form[action$=/correction]",
                Map.of(
                        "section-story-en", "Once there was an oven.",
                        "organisation", "Koop Fournil",
                        "city", "Donostia",
                        "country", "ES"));

        reader.open("/en/practices/pain");
        assertEquals(
                "Once there was an oven.", reader.page().select(".story div").text());
        assertEquals(0, reader.page().select("p:contains(The story is in)").size());
        assertEquals(
                List.of("Donostia, Spain", "Koop Fournil"),
                reader.page().select(".facts dd").eachText().subList(0, 2));
        reader.open("/fr/practices/pain");
        assertEquals("Il était un four.", reader.page().select(".story div").text());
        reader.open("/en/practices/pain/changes?from=2&to=3");
        assertEquals(
                List.of("Organisation", "Where", "The story (English)"),
                reader.page().select("main h2").eachText());
    }

    @Test
    void aPracticeNeedsAnOrganisationAndACountry() {
        coordinator.open(DESK);

        coordinator.submit("form[action$=/correction]", Map.of("organisation", " ", "city", "Mundaka"));

        assertEquals(422, coordinator.status());
        assertEquals(
                List.of("The sheet needs an organisation."),
                coordinator.page().select(".error-summary li").eachText());
        assertEquals("Mundaka", coordinator.page().select("#city").val());
        assertEquals(1, practices.find(new Slug("pain")).orElseThrow().version());
    }

    @Test
    void onlyThoseWhoLookAfterTheCollectionChangeItsSheets() {
        var other = directory.enter("Other", "FR", null, null).value();
        var stranger = visitors.signedIn("stranger@other.example", new Grant(Role.COORDINATOR, other));

        stranger.open(DESK);
        assertEquals(403, stranger.status());
        stranger.open("/en/practices/pain");
        assertEquals(0, stranger.page().select("a[href*=/desk/practices/]").size());
        var visitor = visitors.arrive();
        visitor.open(DESK);
        assertEquals(true, visitor.path().startsWith("/en/sign-in"));
    }
}
