package org.essaim.practices.web;

import static org.essaim.practices.SheetExamples.french;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
import org.essaim.testing.EssaimTest;
import org.essaim.testing.Visitor;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@EssaimTest
class DeskCollectionPagesTest {
    private static final String DESK = "/en/desk/collections/bakeries";

    @Autowired
    private Visitors visitors;

    @Autowired
    private Practices practices;

    @Autowired
    private Directory directory;

    private Visitor coordinator;

    private final UUID origin = UUID.randomUUID();
    private OrganisationId network = new OrganisationId(origin);

    @BeforeEach
    void open() {
        network = directory.enter("Network", "FR", null, null);
        practices.arrange(origin, collection(network));
        coordinator = visitors.signedIn("coordinator@network.example", new Grant(Role.COORDINATOR, network.value()));
    }

    private static Collection collection(OrganisationId network) {
        return new Collection(
                new Slug("bakeries"),
                french("Fournils", "Bakeries"),
                french("Deux.", "Two."),
                LocalizedText.EMPTY,
                network);
    }

    @Test
    void aCoordinatorChangesWhatTheCollectionSaysOfItself() {
        coordinator.open(DESK);
        coordinator.submit(
                "form[action$=/desk/collections/bakeries]",
                Map.of("title-en", "Village bakeries", "foreword-fr", "Premier.\r\n\r\nSecond."));

        assertEquals(
                "The texts are saved and public.",
                coordinator.page().select(".notice").text());
        var reader = visitors.arrive();
        reader.open("/fr/collections/bakeries");
        assertEquals("Fournils", reader.heading());
        assertEquals(
                List.of("Premier.", "Second."),
                reader.page().select("#foreword + div p").eachText());
        assertEquals(
                "Village bakeries",
                reader.open("/en/collections/bakeries").select("h1").text());
        var one = JsonMapper.builder()
                .build()
                .readTree(reader.open("/api/v1/collections/bakeries").text());
        assertEquals(
                "{\"en\":\"Village bakeries\",\"fr\":\"Fournils\"}",
                one.get("title").toString());
        assertEquals(0, one.get("sheets").intValue());
    }

    @Test
    void whatWasWrittenAtTheDeskStaysWhenItsCallPublishesAgain() {
        coordinator.open(DESK);
        coordinator.submit("form[action$=/desk/collections/bakeries]", Map.of("title-en", "Village bakeries"));

        practices.arrange(origin, collection(network));

        assertEquals(
                "Village bakeries",
                visitors.arrive().open("/en/collections/bakeries").select("h1").text());
    }

    @Test
    void refusesACollectionWithoutATitleInAnyLanguageAndKeepsWhatWasTyped() {
        coordinator.open(DESK);
        coordinator.submit(
                "form[action$=/desk/collections/bakeries]",
                Map.of("title-en", "", "title-fr", " ", "summary-en", "Typed.", "foreword-en", "é".repeat(20_001)));

        assertEquals(422, coordinator.status());
        assertEquals(2, coordinator.page().select(".error-summary li").size());
        assertEquals("Typed.", coordinator.page().select("#summary-en").text());
        assertEquals(
                "Two.",
                visitors.arrive()
                        .open("/en/collections/bakeries")
                        .select(".lead")
                        .text());
    }

    @Test
    void twoWhoWriteAtOnceDoNotOverwriteEachOther() {
        var other = visitors.signedIn("administrator@network.example", new Grant(Role.ADMINISTRATOR, null));
        coordinator.open(DESK);
        other.open(DESK);
        coordinator.submit("form[action$=/desk/collections/bakeries]", Map.of("title-en", "First"));
        other.submit("form[action$=/desk/collections/bakeries]", Map.of("title-en", "Second"));

        assertEquals(422, other.status());
        assertEquals("Second", other.page().select("#title-en").val());
        assertEquals(
                "First",
                visitors.arrive().open("/en/collections/bakeries").select("h1").text());
    }
}
