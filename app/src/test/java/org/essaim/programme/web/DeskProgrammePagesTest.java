package org.essaim.programme.web;

import static org.essaim.practices.SheetExamples.french;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.essaim.accounts.Grant;
import org.essaim.accounts.Role;
import org.essaim.directory.Directory;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Slug;
import org.essaim.practices.Collection;
import org.essaim.practices.Practices;
import org.essaim.practices.SheetExamples;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.Statements;
import org.essaim.testing.Visitor;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@EssaimTest
class DeskProgrammePagesTest {
    private static final String DESK = "/en/desk/collections/bakeries/programme";
    private static final Map<String, String> OVENS = Map.of(
            "title-fr",
            "Fours",
            "title-en",
            "Ovens",
            "code",
            "1.2",
            "date",
            "2026-03-05",
            "session",
            "1",
            "sheet",
            "pain");

    @Autowired
    private Visitors visitors;

    @Autowired
    private Practices practices;

    @Autowired
    private Directory directory;

    @Autowired
    private Statements statements;

    private Visitor coordinator;

    @BeforeEach
    void open() {
        var network = directory.enter("Network", "FR", null, null);
        var bakeries = practices.arrange(
                UUID.randomUUID(),
                new Collection(
                        new Slug("bakeries"),
                        french("Fournils", "Bakeries"),
                        french("Deux.", "Two."),
                        LocalizedText.EMPTY,
                        network));
        var examples = new SheetExamples(practices, directory);
        practices.publish(
                UUID.randomUUID(),
                examples.content(french("Pain", "Bread"), french("Du pain.", "Fresh bread."), bakeries));
        practices.publish(
                UUID.randomUUID(),
                examples.content(french("Levain", "Leaven"), french("Du levain.", "Old leaven."), bakeries));
        coordinator = visitors.signedIn("coordinator@network.example", new Grant(Role.COORDINATOR, network.value()));
    }

    @Test
    void aCoordinatorComesFromTheCollectionAndArrangesAWorkshopThatEveryoneReads() {
        coordinator.open("/en/collections/bakeries");
        coordinator.open(coordinator
                .page()
                .select("a:contains(Look after this collection)")
                .attr("href"));
        coordinator.open(coordinator
                .page()
                .select("main a:contains(Arrange the programme)")
                .attr("href"));
        assertEquals("No workshop yet", coordinator.page().select("main h2").text());
        coordinator.open(coordinator.page().select("a:contains(Add a workshop)").attr("href"));
        coordinator.submit("form[action$=/workshops]", OVENS);

        assertEquals(200, coordinator.status());
        assertEquals(
                "The workshop is saved.", coordinator.page().select(".notice").text());
        var reader = visitors.arrive();
        reader.open("/fr/collections/bakeries/programme");
        assertEquals(
                "Jour 1\u202f: 5 mars 2026", reader.page().select("main h2").text());
        assertEquals("1.2 Fours", reader.page().select("main h4").text());
        assertEquals(List.of("Pain"), reader.page().select("main .plain a").eachText());
        reader.open("/fr/practices/pain");
        assertEquals(
                "/fr/collections/bakeries/programme#workshop-1-2",
                reader.page().select(".facts a:contains(1.2)").attr("href"));
        var answer = JsonMapper.builder()
                .build()
                .readTree(reader.open("/api/v1/collections/bakeries/programme").text());
        assertEquals(
                "[{\"code\":\"1.2\",\"kind\":\"initiatives\",\"title\":{\"en\":\"Ovens\",\"fr\":\"Fours\"},"
                        + "\"theme\":null,\"coordinator\":null,\"practices\":[\"pain\"]}]",
                answer.at("/days/0/sessions/0/workshops").toString());
    }

    @Test
    void workshopsStandInTheOrderOfTheirDaysAndCodesHoweverTheyWereEntered() {
        add(Map.of("code", "1.10", "date", "2026-03-05"));
        add(Map.of("code", "2.1", "date", "2026-03-06"));
        add(Map.of("code", "1.9", "date", "2026-03-05"));
        add(Map.of("code", "0", "date", "2026-03-04"));

        var page = visitors.arrive().open("/en/collections/bakeries/programme");
        assertEquals(
                List.of("Day 1: 4 March 2026", "Day 2: 5 March 2026", "Day 3: 6 March 2026"),
                page.select("main h2").eachText());
        assertEquals(
                List.of("0", "1.9", "1.10", "2.1"), page.select("h4 .count").eachText());
    }

    private void add(Map<String, String> fields) {
        coordinator.open(DESK + "/workshops");
        var all = new HashMap<>(Map.of("title-en", "Ovens", "session", "1"));
        all.putAll(fields);
        coordinator.submit("form[action$=/workshops]", all);
        assertEquals(200, coordinator.status());
    }

    @Test
    void anotherCodeTakesItsSheetsAlongAndARemovedWorkshopLetsThemGo() {
        coordinator.open(DESK + "/workshops");
        coordinator.submit("form[action$=/workshops]", OVENS);
        coordinator.open(DESK + "/workshops/1.2");
        coordinator.submit("form[action$=/workshops/1.2]", Map.of("code", "3-a"));

        assertEquals(
                "3-a", practices.find(new Slug("pain")).orElseThrow().content().workshop());
        coordinator.open(DESK + "/workshops/1.2");
        assertEquals(404, coordinator.status());
        coordinator.open(DESK + "/workshops/3-a");
        coordinator.submit("form[action$=/removal]", Map.of());

        assertEquals(
                null, practices.find(new Slug("pain")).orElseThrow().content().workshop());
        assertEquals(4, practices.find(new Slug("pain")).orElseThrow().version());
        assertEquals(1, practices.find(new Slug("levain")).orElseThrow().version());
        var reader = visitors.arrive();
        reader.open("/en/collections/bakeries/programme");
        assertEquals(404, reader.status());
    }

    @Test
    void refusesWhatNoProgrammeCouldShowAndKeepsWhatWasTyped() {
        coordinator.open(DESK.replace("/en/", "/fr/") + "/workshops");
        coordinator.submit(
                "form[action$=/workshops]",
                Map.of(
                        "code",
                        "a b",
                        "date",
                        "2026-02-30",
                        "session",
                        "0",
                        "kind",
                        "ROUND_TABLE",
                        "theme",
                        "none",
                        "coordinator",
                        "Koop",
                        "sheet",
                        "pain"));

        assertEquals(422, coordinator.status());
        assertEquals(
                List.of(
                        "Donnez un titre à l’atelier dans au moins une langue.",
                        "Donnez à l’atelier un code de lettres et de chiffres, par exemple 1.1, de 20 caractères au plus.",
                        "Indiquez le jour de l’atelier.",
                        "Indiquez le numéro de la session, de 1 à 999.",
                        "Une table ronde ne présente pas de fiches. Décochez-les, ou dites que des initiatives se"
                                + " présentent.",
                        "Ce thème n’est pas dans le glossaire. Choisissez-en un dans la liste."),
                coordinator.page().select(".error-summary li").eachText());
        assertEquals("Koop", coordinator.page().select("#coordinator").val());
        assertEquals("a b", coordinator.page().select("#code").val());
        assertEquals(1, coordinator.page().select("input[value=pain][checked]").size());
        coordinator.open(DESK);
        assertEquals("No workshop yet", coordinator.page().select("main h2").text());
    }

    @Test
    void twoWhoChangeOneWorkshopDoNotOverwriteEachOtherAndACodeIsGivenOnce() {
        coordinator.open(DESK + "/workshops");
        coordinator.submit("form[action$=/workshops]", OVENS);
        coordinator.open(DESK + "/workshops");
        coordinator.submit("form[action$=/workshops]", OVENS);
        assertEquals(422, coordinator.status());
        assertEquals(
                "Another workshop has the code 1.2. Choose a different one.",
                coordinator.page().select(".error-summary li").text());
        var other = visitors.signedIn("administrator@network.example", new Grant(Role.ADMINISTRATOR, null));

        coordinator.open(DESK + "/workshops/1.2");
        other.open(DESK + "/workshops/1.2");
        coordinator.submit("form[action$=/workshops/1.2]", Map.of("title-en", "Old ovens"));
        other.submit("form[action$=/workshops/1.2]", Map.of("title-en", "New ovens"));

        assertEquals(422, other.status());
        assertEquals("New ovens", other.page().select("#title-en").val());
        assertEquals(
                "1.2 Old ovens",
                visitors.arrive()
                        .open("/en/collections/bakeries/programme")
                        .select("main h4")
                        .text());
    }

    @Test
    void nobodyElseArrangesTheProgramme() {
        var stranger = visitors.signedIn("other@network.example", new Grant(Role.COORDINATOR, UUID.randomUUID()));

        for (var path : List.of(DESK, DESK + "/workshops", DESK + "/workshops/1.2", "/en/desk/collections/bakeries")) {
            stranger.open(path);
            assertEquals(403, stranger.status(), path);
        }
        stranger.open("/en/collections/bakeries");
        assertEquals(0, stranger.page().select("main a[href*=/desk/]").size());
    }

    @Test
    void theDeskTakesTheSameQueriesWhateverTheNumberOfWorkshops() {
        add(Map.of("code", "1.1", "date", "2026-03-05"));
        coordinator.open(DESK);
        var one = statements.during(() -> coordinator.open(DESK)).size();
        add(Map.of("code", "1.2", "date", "2026-03-05"));
        add(Map.of("code", "1.3", "date", "2026-03-06"));

        assertEquals(one, statements.during(() -> coordinator.open(DESK)).size());
    }
}
