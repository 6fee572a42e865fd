package org.essaim.contributions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.essaim.contributions.domain.AskingPlan;
import org.essaim.contributions.usecases.AskMembers;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Tidying;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.MovableClock;
import org.essaim.testing.Visitor;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Letters that wait to be read before they go.
@EssaimTest
class HeldLettersPagesTest {
    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Visitors visitors;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient database;

    @Autowired
    private List<Tidying> tidying;

    private AskingExamples asking;
    private Visitor coordinator;

    @BeforeEach
    void aCallOfANetworkWithThreeMembersFromAList() {
        asking = new AskingExamples(beans, visitors);
        coordinator = asking.coordinator();
    }

    @Test
    void aHeldLetterWhoseReaderHasStoppedAnsweredOrGoneMeanwhileIsDroppedInsteadOfSent() {
        asking.ask(coordinator, "invite");
        coordinator.submit("form[action$=/letters]", Map.of());
        ContributorExamples.organisation(ContributorExamples.begun(visitors, "/fr"));
        coordinator.submit("form[action$=/sending]", Map.of());
        assertEquals(
                List.of("1 letter is on its way.", "1 letter was dropped, since an answer has begun."),
                coordinator.page().select(".notice, .warning li").eachText());
        assertEquals(List.of(1, 0), asking.waitingAndHeld());

        database.sql("UPDATE mail.letter SET failed_at = now(), failure = 'no such box' WHERE recipient = :email")
                .param("email", AskingExamples.WOOD)
                .update();
        var reader = visitors.arrive();
        reader.open(asking.stopOf(AskingExamples.WOOD));
        reader.submit("main form[method=post]", Map.of());
        coordinator.open(AskingExamples.LETTERS);
        coordinator.submit("form[action$=/again]", Map.of());
        assertEquals(
                List.of(
                        "No letter is on its way.",
                        "1 letter was dropped, since its reader wants no letters any more."),
                coordinator.page().select(".notice, .warning li").eachText());
        assertEquals(List.of(0, 0), asking.waitingAndHeld());
    }

    @Test
    void whoseContactIsRemovedGetsNoHeldLetterAndWhoTookAnAnswerBackIsNotReminded() {
        asking.invite(coordinator);
        var contributor = ContributorExamples.begun(visitors, "/fr");
        ContributorExamples.organisation(contributor);
        contributor.open(ContributorExamples.tasksOf(contributor) + "/withdrawal");
        contributor.submit("main form[method=post]", Map.of());
        clock.advance(Duration.ofDays(2).plusSeconds(1));
        coordinator = visitors.signedIn("coordinator@network.example");
        asking.ask(coordinator, "remind");
        assertEquals(
                List.of("Wood office@wood.example · English"),
                coordinator.page().select("form ul.titles li").eachText());
        assertTrue(coordinator.page().text().contains("Has taken its answer back."));
        coordinator.submit("form[action$=/letters]", Map.of());
        coordinator.open("/en/desk/people/network/members");
        coordinator.submit("li:contains(Wood) form[action$=/removal]", Map.of());
        coordinator.open(AskingExamples.LETTERS);
        coordinator.submit("form[action$=/sending]", Map.of());
        assertEquals(
                List.of("No letter is on its way.", "1 letter was dropped, since its reader is no contact any more."),
                coordinator.page().select(".notice, .warning li").eachText());
    }

    @Test
    void whoseHeldLetterExpiredCanBeAskedAgain() {
        asking.ask(coordinator, "invite");
        coordinator.submit("form[action$=/letters]", Map.of());
        database.sql("UPDATE mail.letter SET expires_at = :then WHERE recipient = :email AND about IS NOT NULL")
                .param("then", clock.instant().atOffset(ZoneOffset.UTC))
                .param("email", AskingExamples.BAKERY)
                .update();
        tidying.forEach(one -> one.tidy(clock.instant()));
        assertEquals("", asking.stopOf(AskingExamples.BAKERY));
        coordinator.open(AskingExamples.MEMBERS);
        assertEquals(
                "not invited",
                coordinator.page().select("tr:contains(Boulangerie) .tag").text());
        asking.ask(coordinator, "invite");
        assertEquals(200, coordinator.status());
        coordinator.submit("form[action$=/letters]", Map.of());
        assertEquals(
                "1 letter is held here. Read it, then send it.",
                coordinator.page().select(".notice").text());
    }

    @Test
    void ofTwoWhoChangeALetterTheSecondSeesTheFirstsWordsAndNobodyChangesOneThatHasGone() {
        asking.ask(coordinator, "invite");
        coordinator.submit("form[action$=/letters]", Map.of());
        var letter = coordinator.page().select("tbody a:contains(Invitation)").attr("href");
        var second = visitors.signedIn("coordinator@network.example");
        second.open(letter);
        coordinator.open(letter);
        coordinator.submit("form:has(#text)", Map.of("text", "The first's words."));
        second.submit("form:has(#text)", Map.of("text", "The second's words."));
        assertEquals(422, second.status());
        assertTrue(second.page().select("main .warning").text().contains("The first's words."));
        assertEquals("The second's words.", second.page().select("#text").val());
        second.submit("form:has(#text)", Map.of("text", "Both."));
        assertEquals(200, second.status());

        second.open(letter);
        coordinator.open(AskingExamples.LETTERS);
        coordinator.submit("form[action$=/sending]", Map.of());
        second.submit("form:has(#text)", Map.of("text", "Too late."));
        assertEquals(422, second.status());
        assertEquals(
                "This letter has been sent or dropped meanwhile. Nothing was changed.",
                second.page().select(".error-summary li").text());
    }

    @Test
    void twoCoordinatorsAtOnceWriteOneLetterToEachAndNoneWithoutWords() {
        assertEquals(
                Outcome.refused("", "contributions.refused.ask-wording"),
                beans.getBean(AskMembers.class)
                        .hold(
                                asking.person(),
                                "jobs-for-all",
                                AskingPlan.Letter.INVITE,
                                List.of(AskingExamples.WOOD),
                                Map.of()));
        var second = visitors.signedIn("coordinator@network.example");
        asking.ask(coordinator, "invite");
        second.open(AskingExamples.MEMBERS);
        second.submitAll(
                "main form[method=post]",
                Map.of("letter", List.of("invite"), "email", List.of(AskingExamples.BAKERY, AskingExamples.WOOD)));
        var both = List.of(coordinator, second).stream()
                .map(visitor -> Thread.ofVirtual().start(() -> visitor.submit("form[action$=/letters]", Map.of())))
                .toList();
        both.forEach(HeldLettersPagesTest::join);
        assertEquals(Set.of(200, 422), Set.of(coordinator.status(), second.status()));
        assertEquals(List.of(0, 2), asking.waitingAndHeld());
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
