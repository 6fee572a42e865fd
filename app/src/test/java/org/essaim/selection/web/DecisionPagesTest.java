package org.essaim.selection.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.essaim.calls.CallExamples;
import org.essaim.contributions.Contributions;
import org.essaim.contributions.Submission;
import org.essaim.review.ReviewExamples;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.MovableClock;
import org.essaim.testing.Statements;
import org.essaim.testing.Visitor;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who may decide, that a decision is made once, and that it tells the public nothing about scores.
@EssaimTest
class DecisionPagesTest {
    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Visitors visitors;

    @Autowired
    private Statements statements;

    @Autowired
    private Contributions contributions;

    @Autowired
    private MovableClock clock;

    private TwoCases cases;

    @BeforeEach
    void cases() {
        cases = new TwoCases(beans, visitors);
    }

    @Test
    void aDecisionIsMadeOnceAndToldOnce() {
        var example = cases.of("A call to decide", 5, 3);
        var coordinator = visitors.signedIn("coordinator@network.example");
        TwoCases.select(coordinator, example, "1");
        TwoCases.select(coordinator, example, "2");
        closed(example);
        var again = cases.page(example, 1);
        var other = cases.page(example, 2);

        decide(coordinator, example, 1);

        assertEquals(
                1,
                coordinator
                        .page()
                        .select(".notice:contains(This selection was decided)")
                        .size());
        assertEquals(
                List.of(Submission.Decision.CHOSEN, Submission.Decision.NOT_CHOSEN),
                contributions.submitted(example.call().id()).stream()
                        .map(Submission::decision)
                        .toList());
        var letters = coordinator.letters("organisation-0@organisation.example").size();

        again.submit("form[action$=/decide]", Map.of());
        assertEquals(200, again.status());
        assertEquals(
                letters,
                coordinator.letters("organisation-0@organisation.example").size());

        other.submit("form[action$=/decide]", Map.of());
        assertEquals(422, other.status());
        assertEquals(
                List.of("The call was already decided by selection 1, and everyone was told. Nothing was changed."),
                other.page().select(".error-summary li").eachText());
        assertEquals(
                letters,
                coordinator.letters("organisation-0@organisation.example").size());
    }

    @Test
    void everyLetterGivesItsHonestReasonWithoutScoresOrOtherCases() {
        var example = cases.of("A call with reasons", 5, 3);
        example.submit("Organisation 2", "ES", "en");
        var coordinator = visitors.signedIn("coordinator@network.example");
        TwoCases.select(coordinator, example, "1");
        closed(example);
        coordinator.open(example.path() + "/selection/1/decide");
        assertEquals(
                3,
                coordinator
                        .page()
                        .select("details:contains(What the letters say) li")
                        .size());
        decide(coordinator, example, 1);

        var chosen =
                coordinator.lastLetter("organisation-0@organisation.example").text();
        var other =
                coordinator.lastLetter("organisation-1@organisation.example").text();
        var unread =
                coordinator.lastLetter("organisation-2@organisation.example").text();
        assertTrue(chosen.contains("Its reviews alone were enough"), chosen);
        assertTrue(other.contains("had been rated higher in their reviews"), other);
        assertTrue(unread.contains("Nobody had finished a review of it"), unread);
        for (var letter : List.of(chosen, other, unread)) {
            assertTrue(letter.contains("its fingerprint (SHA-256) is "), letter);
            assertFalse(letter.contains("5.00") || letter.contains("reader@") || letter.contains("points"), letter);
        }
        assertFalse(other.contains("Organisation 0"), other);
    }

    @Test
    void nobodyElseReachesASelection() {
        var example = cases.of("A confidential call", 5, 3);
        var coordinator = visitors.signedIn("coordinator@network.example");
        TwoCases.select(coordinator, example, "1");
        new ReviewExamples(beans, "Another", new CallExamples(beans).coordinator("other@elsewhere.example"));
        var number = contributions.submitted(example.call().id()).getFirst().number();
        var own = example.path() + "/selection";
        var paths = List.of(
                own,
                own + "/new",
                own + "/1",
                own + "/compare?first=1&second=1",
                own + "/1/question.json",
                own + "/1/answer.json",
                own + "/1/cases/" + number,
                own + "/1/decide");
        var expected = new HashMap<String, Integer>();
        expected.put("coordinator@network.example", 200);
        expected.put("other@elsewhere.example", 404);
        expected.put("reader@network.example", 403);
        expected.forEach((email, status) -> {
            var person = visitors.signedIn(email);
            for (var path : paths) {
                person.open(path);
                assertEquals(status, person.status(), email + " at " + path);
            }
        });
        for (var path : paths) {
            var visitor = visitors.arrive();
            visitor.open(path);
            assertEquals("/en/sign-in", visitor.path().replaceAll("\\?.*", ""), path);
        }
    }

    @Test
    void addressesThatMeanNothingAreNotFound() {
        var example = cases.of("A call", 5, 3);
        var coordinator = visitors.signedIn("coordinator@network.example");
        var own = example.path() + "/selection";
        for (var path : List.of(
                own + "/7",
                own + "/0",
                own + "/99999999999999999999",
                own + "/new?from=x",
                own + "/compare?first=1",
                own + "/7/decide",
                "/en/desk/calls/No-Such_Call/selection")) {
            coordinator.open(path);
            assertEquals(404, coordinator.status(), path);
        }
    }

    @Test
    void theListCostsTheSameWhateverTheNumberOfRows() {
        var example = cases.of("A call", 5, 3);
        var coordinator = visitors.signedIn("coordinator@network.example");
        TwoCases.select(coordinator, example, "1");
        var list = example.path() + "/selection";
        var one = statements.during(() -> coordinator.open(list)).size();
        var result = statements.during(() -> coordinator.open(list + "/1")).size();
        TwoCases.select(coordinator, example, "1");
        TwoCases.select(coordinator, example, "2");
        example.review(example.reviewer("second@network.example"), example.submit("Organisation 2", "MT", "en"), 2);

        assertEquals(one, statements.during(() -> coordinator.open(list)).size());
        assertEquals(
                result, statements.during(() -> coordinator.open(list + "/3")).size());
        assertEquals(3, coordinator.open(list).select("tbody tr").size());
    }

    @Test
    void aCallThatIsStillOpenCannotBeDecided() {
        var example = cases.of("An open call", 5, 3);
        var coordinator = visitors.signedIn("coordinator@network.example");
        TwoCases.select(coordinator, example, "1");
        coordinator.open(example.path() + "/selection/1/decide");
        assertEquals(
                1,
                coordinator
                        .page()
                        .select(".warning:contains(The call is open for answers until)")
                        .size());
        assertEquals(0, coordinator.page().select("main form button").size());

        coordinator.submit("form[action$=/decide]", Map.of());

        assertEquals(422, coordinator.status());
        assertEquals(
                List.of("The call is still open for answers, so it cannot be decided yet. Nothing was changed; please"
                        + " come back once it has closed."),
                coordinator.page().select(".error-summary li").eachText());
        assertEquals(Submission.Decision.PENDING, firstDecision(example));
    }

    @Test
    void whomNoLetterReachesIsListedToBeCalled() {
        var example = cases.of("A call on paper", 5, 3);
        var coordinator = visitors.signedIn("coordinator@network.example");
        TwoCases.select(coordinator, example, "1");
        beans.getBean(JdbcClient.class)
                .sql("UPDATE contributions.dossier SET email = '' WHERE call_id = :call")
                .param("call", example.call().id().value())
                .update();
        clock.moveTo(example.call().stages().getLast().closes());
        coordinator.open(example.path() + "/selection/1/decide");

        var number = contributions.submitted(example.call().id()).getFirst().number();
        assertEquals(
                List.of(number + " · Practice of Organisation 0 · Organisation 0, Italy"),
                coordinator.page().select(".to-call li").eachText());
        assertEquals(
                List.of(
                        "None of the chosen can be told by mail.",
                        "Nobody else is told by mail.",
                        "1 other came without an e-mail address and is not told."),
                coordinator.page().select("main > ul li").eachText().subList(0, 3));
        assertEquals(
                1,
                coordinator
                        .page()
                        .select(".warning:contains(The stage that the chosen are asked for closed on)")
                        .size());
    }

    @Test
    void nobodyIsTurnedDownUnseen() {
        var example = cases.of("A call with a late answer", 5, 3);
        var coordinator = visitors.signedIn("coordinator@network.example");
        TwoCases.select(coordinator, example, "1");
        closed(example);
        coordinator.open(example.path() + "/selection/1/decide");
        clock.moveTo(example.call().stages().getFirst().closes().minusSeconds(60));
        var late = example.submit("Organisation 2", "MT", "en");
        closed(example);

        coordinator.submit("form[action$=/decide]", Map.of());

        assertEquals(422, coordinator.status());
        assertEquals(
                List.of("Nothing was changed: the submissions are no longer those you confirmed. 1 came: "
                        + late.number() + ". Please look at this page again, and confirm once more or make a new"
                        + " selection."),
                coordinator.page().select(".error-summary li").eachText());
        assertEquals(Submission.Decision.PENDING, firstDecision(example));

        coordinator.submit("form[action$=/decide]", Map.of());
        assertEquals(Submission.Decision.CHOSEN, firstDecision(example));
    }

    @Test
    void anAnswerThatDoesNotStandTheCheckIsNotDecided() {
        var example = cases.of("A call with a changed answer", 5, 3);
        var coordinator = visitors.signedIn("coordinator@network.example");
        TwoCases.select(coordinator, example, "1");
        beans.getBean(JdbcClient.class)
                .sql("""
                        UPDATE selection.selection SET answer = replace(answer, '"merit" : 5000', '"merit" : 5001')
                        WHERE call_id = :call
                        """)
                .param("call", example.call().id().value())
                .update();

        decide(coordinator, example, 1);

        assertEquals(422, coordinator.status());
        assertEquals(
                List.of("This answer does not stand the check that counts it again, so nothing was decided. Please make"
                        + " a new selection, and report this."),
                coordinator.page().select(".error-summary li").eachText());
        assertEquals(Submission.Decision.PENDING, firstDecision(example));
    }

    @Test
    void theOtherDraftsOfADecidedCallSayWhichOneDecided() {
        var example = cases.of("A call with two drafts", 5, 3);
        var coordinator = visitors.signedIn("coordinator@network.example");
        TwoCases.select(coordinator, example, "1");
        TwoCases.select(coordinator, example, "2");
        decide(coordinator, example, 1);

        coordinator.open(example.path() + "/selection/2");

        assertEquals(0, coordinator.page().select("a[href$=/decide]").size());
        assertEquals(
                List.of("The call was decided by selection 1. This draft can be read, not decided."),
                coordinator.page().select(".notice").eachText());

        coordinator.open(example.path() + "/selection/2/decide");

        assertEquals(
                0,
                coordinator
                        .page()
                        .select("form[action$=/decide], .warning, main ul")
                        .size());
        assertEquals(
                List.of(
                        "The call was decided by selection 1, and everyone was told. This selection stays to be read and"
                                + " compared; it decides nothing any more."),
                coordinator.page().select(".notice").eachText());
    }

    @Test
    void aDecisionEndsReviewingSoThatNothingOfItIsAskedForAnyMore() {
        var example = cases.of("A call that needs nothing more", 5, 3);
        var coordinator = visitors.signedIn("coordinator@network.example");
        TwoCases.select(coordinator, example, "1");
        closed(example);
        assertEquals(
                1,
                coordinator
                        .open("/en/desk")
                        .select("a[href$=/reviews]:contains(needs nothing more)")
                        .size());

        decide(coordinator, example, 1);

        assertEquals(
                0,
                coordinator
                        .open("/en/desk")
                        .select("a[href$=/reviews]:contains(needs nothing more)")
                        .size());
        coordinator.open(example.path() + "/reviews");
        assertEquals(1, coordinator.page().select("form[action$=/reopen]").size());
    }

    @Test
    void thePublicSeesHowTheAgreementCameAboutAndHowTheDrawIsVerified() {
        var example = cases.of("A call with a balance", 5, 3);
        var coordinator = visitors.signedIn("coordinator@network.example");
        TwoCases.select(coordinator, example, "1");
        TwoCases.select(coordinator, example, "1");
        decide(coordinator, example, 2);
        var visitor = visitors.arrive();
        visitor.open("/en/calls/" + example.call().slug());

        var said =
                visitor.page().select("p:contains(This agreement was fixed on)").text();
        assertTrue(
                said.endsWith(", after 1 other draft. No earlier draft had asked for more. People fixed no case in and"
                        + " none out."),
                said);
        assertEquals(2, visitor.page().select(".draw code").size());
        coordinator.open(example.path() + "/selection/2");
        var salt = coordinator.page().select("code").eachText();
        assertTrue(salt.contains(visitor.page().select(".draw code").eachText().getFirst()));
        assertEquals(
                List.of("France: 1 came Chosen 0 · Not chosen 1", "Italy: 1 came Chosen 1 · Not chosen 0"),
                visitor.page()
                        .select("details:has(summary:contains(Country)) tbody tr")
                        .eachText());
    }

    private Submission.Decision firstDecision(ReviewExamples example) {
        return contributions.submitted(example.call().id()).getFirst().decision();
    }

    private void closed(ReviewExamples example) {
        var closes = example.call().stages().getFirst().closes();
        if (clock.instant().isBefore(closes)) {
            clock.moveTo(closes.plusSeconds(1));
        }
    }

    private void decide(Visitor coordinator, ReviewExamples example, int number) {
        closed(example);
        coordinator.open(example.path() + "/selection/" + number + "/decide");
        coordinator.submit("form[action$=/decide]", Map.of());
    }
}
