package org.essaim.contributions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.essaim.accounts.AccountId;
import org.essaim.accounts.PersonalDataSource;
import org.essaim.calls.CallExamples;
import org.essaim.directory.Directory;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.MovableClock;
import org.essaim.testing.Visitor;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Member organisations are asked for an answer.
@EssaimTest
class InvitingPagesTest {
    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Visitors visitors;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Directory directory;

    @Autowired
    private List<PersonalDataSource> personal;

    private AskingExamples asking;
    private Visitor coordinator;

    @BeforeEach
    void aCallOfANetworkWithThreeMembersFromAList() {
        asking = new AskingExamples(beans, visitors);
        coordinator = asking.coordinator();
    }

    @Test
    void aListIsTakenInWholeOrNotAtAllAndAContactCanBeAddedAndRemoved() {
        assertEquals(
                3,
                directory
                        .members(directory
                                .find(new org.essaim.kernel.Slug("network"))
                                .orElseThrow()
                                .id())
                        .size());
        coordinator.submit("form[action$=/list]", Map.of("list", "Good; FR\nBad; Atlantis\nWorse; FR; ; none"));
        assertEquals(422, coordinator.status());
        assertEquals(
                List.of(
                        "Line 2 has no country that we know: write its two letters, such as FR. Nothing was taken in.",
                        "The e-mail address of line 3 is none. Nothing was taken in."),
                coordinator.page().select(".error-summary li").eachText());
        assertEquals(
                "Good; FR\nBad; Atlantis\nWorse; FR; ; none",
                coordinator.page().select("#list").val());
        coordinator.open("/en/desk/people/network/members");
        assertFalse(coordinator.page().text().contains("Good"));
        coordinator.submit("form[action$=/list]", Map.of("list", "Good; FR\n" + "o".repeat(201) + "; FR"));
        assertEquals(
                "Line 2 has a name, a town or a role of more than 200 characters. Nothing was taken in.",
                coordinator.page().select(".error-summary li").text());
        coordinator.open("/en/desk/people/network/members");
        coordinator.submit(
                "li:contains(Quiet) form[action$=/contacts]",
                Map.of("email", "a@quiet.example", "role", "r".repeat(201)));
        assertEquals(422, coordinator.status());
        coordinator.open("/en/desk/people/network/members");

        coordinator.submit(
                "li:contains(Quiet) form[action$=/contacts]", Map.of("email", "a@quiet.example", "language", "fr"));
        assertTrue(
                coordinator.page().text().contains("a@quiet.example · French"),
                coordinator.page().text());
        coordinator.submit("li:contains(Quiet) form[action$=/removal]", Map.of());
        assertFalse(coordinator.page().text().contains("a@quiet.example"));
        coordinator.submit("li:contains(Quiet) form[action$=/contacts]", Map.of("email", "none"));
        assertEquals(422, coordinator.status());
        var wrong = coordinator.page().select(".error-summary a").attr("href").substring(1);
        assertEquals("none", coordinator.page().select("[id=" + wrong + "]").val());
    }

    @Test
    void invitationsAreHeldReadChangedAndSentEachInItsLanguageAndNobodyGetsTwo() {
        asking.ask(coordinator, "invite");
        assertEquals(
                List.of("Boulangerie du Quartier office@bakery.example · French", "Wood office@wood.example · English"),
                coordinator.page().select("form ul.titles li").eachText());
        coordinator.submit("form[action$=/letters]", Map.of("subject.en", ""));
        assertEquals(422, coordinator.status());
        coordinator.submit("form[action$=/letters]", Map.of("subject.en", "Come, {organisation}"));
        assertEquals(
                "2 letters are held here. Read them, then send them.",
                coordinator.page().select(".notice").text());
        assertEquals(List.of(0, 2), asking.waitingAndHeld());

        coordinator.open(coordinator.page().select("a:contains(Come, Wood)").attr("href"));
        assertTrue(coordinator.page().select("#text").val().startsWith("We invite Wood to answer “Jobs for all”."));
        coordinator.submit("form:has(#text)", Map.of("text", "Dear friends,\n\nplease answer."));
        assertEquals(
                "The letter is changed. It is still held.",
                coordinator.page().select(".notice").text());
        coordinator.submit("form[action$=/sending]", Map.of());
        assertEquals(
                "2 letters are on their way.",
                coordinator.page().select(".notice").text());
        assertEquals(List.of("[\"Dear friends,\", \"please answer.\"]"), asking.texts(AskingExamples.WOOD));
        assertTrue(coordinator.lastLetter(AskingExamples.BAKERY).subject().startsWith("Invitation"));
        assertTrue(
                coordinator.lastLetter(AskingExamples.BAKERY).text().contains("Nous invitons Boulangerie du Quartier"));
        assertEquals(
                2,
                coordinator
                        .page()
                        .select("table:last-of-type .tag:contains(on its way)")
                        .size());

        coordinator.open(AskingExamples.MEMBERS);
        assertEquals(
                List.of("invited", "no contact", "invited"),
                coordinator.page().select("tbody .tag").eachText());
        asking.ask(coordinator, "invite");
        assertEquals(422, coordinator.status());
        assertTrue(coordinator.page().text().contains("Was invited already."));
    }

    @Test
    void onlyThoseWhoHaveNotAnsweredAreRemindedAndNotTooSoonAndADroppedLetterCountsAsNeverWritten() {
        asking.invite(coordinator);
        ContributorExamples.organisation(ContributorExamples.begun(visitors, "/fr"));
        asking.ask(coordinator, "remind");
        assertEquals(422, coordinator.status());
        assertTrue(coordinator.page().text().contains("The last letter is less than two days old."));
        clock.advance(Duration.ofDays(2).plusSeconds(1));
        coordinator = visitors.signedIn("coordinator@network.example");

        asking.ask(coordinator, "remind");
        assertEquals(
                List.of("Wood office@wood.example · English"),
                coordinator.page().select("form ul.titles li").eachText());
        coordinator.submit("form[action$=/letters]", Map.of());
        coordinator.submit("form[action$=/sending]", Map.of());
        coordinator.open(AskingExamples.MEMBERS + "?state=BEGUN");
        assertEquals(1, coordinator.page().select("tbody tr").size());
        assertEquals(
                "There is still time: Jobs for all",
                coordinator.lastLetter(AskingExamples.WOOD).subject());

        clock.advance(Duration.ofDays(2).plusSeconds(1));
        coordinator = visitors.signedIn("coordinator@network.example");
        asking.ask(coordinator, "remind");
        coordinator.submit("form[action$=/letters]", Map.of());
        var before = coordinator.letters(AskingExamples.WOOD).size();
        coordinator.submitAll("form[action$=/sending]", Map.of("id", List.of()));
        assertEquals(422, coordinator.status());
        coordinator.page().select("form[action$=/sending]").attr("action", AskingExamples.LETTERS + "/dropping");
        coordinator.page().select("form[action$=/dropping] [name=id]").attr("checked", "");
        coordinator.submit("form[action$=/dropping]", Map.of());
        assertEquals(before - 1, coordinator.letters(AskingExamples.WOOD).size());
        asking.ask(coordinator, "remind");
        assertEquals(200, coordinator.status());
    }

    @Test
    void whoWantsNoMoreLettersGetsNone() {
        asking.ask(coordinator, "invite");
        coordinator.submit("form[action$=/letters]", Map.of());
        coordinator.submit("form[action$=/sending]", Map.of());
        var reader = visitors.arrive();
        var stop = asking.stopOf(AskingExamples.BAKERY);
        reader.open(stop);
        assertEquals("Plus de lettres", reader.heading());
        reader.submit("main form[method=post]", Map.of());
        assertEquals(
                "Network ne vous envoie plus d’invitations ni de rappels.",
                reader.page().select(".notice").text());
        clock.advance(Duration.ofDays(3));
        coordinator = visitors.signedIn("coordinator@network.example");
        coordinator.open(AskingExamples.MEMBERS);
        assertEquals(
                "wants no letters",
                coordinator.page().select("tr:contains(Boulangerie) .tag").text());
        asking.ask(coordinator, "remind");
        assertEquals(
                List.of("Wood office@wood.example · English"),
                coordinator.page().select("form ul.titles li").eachText());

        coordinator.open("/en/desk/people/network/members");
        coordinator.submit("li:contains(Boulangerie) form[action$=/removal]", Map.of());
        coordinator.submit(
                "form[action$=/list]",
                Map.of("list", "Quiet; PT; ; " + AskingExamples.BAKERY + "\nBoulangerie du Quartier; FR"));
        coordinator.submit("li:contains(Boulangerie) form[action$=/contacts]", Map.of("email", AskingExamples.BAKERY));
        assertEquals(
                List.of("wants no more letters", "wants no more letters"),
                coordinator.page().select("li .tag-refused").eachText());
        reader.open(stop);
        assertEquals(1, reader.page().select(".notice").size());
        var kept = personal.stream()
                .filter(one -> one.name().equals("directory"))
                .findFirst()
                .orElseThrow();
        kept.erase(new AccountId(new UUID(0, 1)), AskingExamples.BAKERY);
        assertEquals(
                List.of(Map.of("network", "Network", "wantsNoLetters", true)),
                kept.export(new AccountId(new UUID(0, 1)), AskingExamples.BAKERY));
        coordinator.open("/en/desk/people/network/members");
        coordinator.submit("li:contains(Quiet) form[action$=/contacts]", Map.of("email", AskingExamples.BAKERY));
        assertEquals(1, coordinator.page().select("li .tag-refused").size());
    }

    @Test
    void anotherNetworksCoordinatorSeesNeitherMembersNorLetters() {
        asking.ask(coordinator, "invite");
        coordinator.submit("form[action$=/letters]", Map.of());
        var letter = coordinator.page().select("tbody a").attr("href");
        var examples = new CallExamples(beans);
        examples.open(examples.coordinator("stranger@other.example"), "Other jobs");
        var stranger = visitors.signedIn("stranger@other.example");
        for (var path : List.of(
                AskingExamples.MEMBERS, AskingExamples.LETTERS, letter, letter.replace("jobs-for-all", "other-jobs"))) {
            stranger.open(path);
            assertEquals(404, stranger.status(), path);
        }
        stranger.open("/fr/desk/calls/other-jobs/letters");
        assertEquals("Courrier de l’appel", stranger.heading());
        stranger.open("/fr/desk/calls/other-jobs/members");
        assertEquals(200, stranger.status());
    }
}
