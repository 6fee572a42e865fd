package org.essaim.contributions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.calls.CallExamples;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.MovableClock;
import org.essaim.testing.Visitor;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EssaimTest
class ManyAtOncePagesTest {
    private static final String LIST = "/en/desk/calls/jobs-for-all/contributions";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Visitors visitors;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Contributions contributions;

    private Viewer.SignedIn person;
    private Visitor coordinator;
    private Call call;

    @BeforeEach
    void aCallWithADraftAndAnAnswer() {
        var examples = new CallExamples(beans);
        person = examples.coordinator("coordinator@network.example");
        call = examples.open(person, "Jobs for all");
        coordinator = visitors.signedIn("coordinator@network.example");
        ContributorExamples.organisation(ContributorExamples.begun(visitors, "/fr"));
        coordinator.open(LIST + "/new");
        coordinator.submit(
                "main form[method=post]",
                Map.of(
                        "channel", "PAPER",
                        "organisation", "Wood",
                        "country", "FR",
                        "email", "office@wood.example",
                        "title", "Wood turns",
                        "theme", "inclusion-through-work",
                        "language", "en",
                        "q.practice", "Four people turn wood.",
                        "q.criterion", "create-employment"));
        coordinator.open(LIST);
    }

    @Test
    void thoseWhoHaveNotHandedInAreRemindedInTheirLanguageWithALinkAndNotAgainAtOnce() {
        many("remind", "all");
        assertEquals(
                "1 contributor who has not handed in gets this letter, with a link to go on.",
                coordinator.page().select(".lead").text());
        assertEquals(
                "Wood It has been handed in; there is nothing to remind of.",
                coordinator.page().select("h2 + ul.titles li").getLast().text());
        var before = coordinator.letters(ContributorExamples.EMAIL).size();
        coordinator.submit("form[action$=/confirmation]", Map.of("words.fr", "Nous attendons votre pain.\nÀ bientôt"));
        assertEquals(
                "1 letter is held here. Read it, then send it.",
                coordinator.page().select(".notice").text());
        many("remind", "all");
        assertEquals(422, coordinator.status());
        assertTrue(coordinator.page().text().contains("A reminder is held in the outbox already."));
        clock.advance(Duration.ofDays(2).plusSeconds(1));
        coordinator = visitors.signedIn("coordinator@network.example");
        coordinator.open("/en/desk/calls/jobs-for-all/letters");
        coordinator.submit("form[action$=/sending]", Map.of());
        var letters = coordinator.letters(ContributorExamples.EMAIL);
        assertEquals(before + 1, letters.size());
        assertTrue(letters.getLast().subject().startsWith("Il est encore temps"), letters.toString());
        assertTrue(letters.getLast().text().contains("Nous attendons votre pain."));
        var contributor = visitors.arrive();
        contributor.open(letters.getLast().link());
        assertEquals("Votre réponse", contributor.heading());

        many("remind", "all");
        assertEquals(422, coordinator.status());
        assertTrue(coordinator.page().text().contains("Reminded within the last two days."));
        clock.advance(Duration.ofDays(2).plusSeconds(1));
        coordinator = visitors.signedIn("coordinator@network.example");
        coordinator.open(LIST);
        many("remind", "all");
        assertEquals(200, coordinator.status());
    }

    @Test
    void whoIsNotEligibleIsToldWhyAndIsNeitherReadNorChosenUntilTakenInAgain() {
        tick("not-eligible", "Wood turns");
        coordinator.submit("form[action$=/confirmation]", Map.of());
        assertEquals(422, coordinator.status());
        assertEquals(
                "Write the reason, in at least one language. Nothing was changed.",
                coordinator.page().select(".error-summary li").text());
        coordinator.submit(
                "form[action$=/confirmation]", Map.of("words.en", "The practice is older than the call allows."));
        assertEquals(
                "1 contribution is not eligible.",
                coordinator.page().select(".notice").text());
        assertEquals(List.of(), contributions.submitted(call.id()));
        var letter = coordinator.lastLetter("office@wood.example");
        assertEquals("About your proposal: Wood turns", letter.subject());
        assertTrue(letter.text().contains("The practice is older than the call allows."), letter.text());

        coordinator.open(LIST + "?state=INELIGIBLE");
        assertEquals("not eligible", coordinator.page().select("tbody .tag").text());
        coordinator.open(coordinator.page().select("tbody th a").attr("href"));
        assertTrue(coordinator.page().select(".warning").text().contains("older than the call allows"));
        coordinator.open(LIST);
        tick("not-eligible", "Wood turns");
        assertEquals(422, coordinator.status());
        coordinator.open(LIST);
        tick("eligible", "Wood turns");
        coordinator.submit("form[action$=/confirmation]", Map.of());

        assertEquals(1, contributions.submitted(call.id()).size());
        assertTrue(coordinator.lastLetter("office@wood.example").text().contains("after all"));
    }

    @Test
    void nobodyIsShutOutOnceTheChoiceWasMade() {
        contributions.decide(call.id(), Set.of(), person);
        coordinator.open(LIST);
        tick("not-eligible", "Wood turns");

        assertEquals(422, coordinator.status());
        assertTrue(coordinator.page().text().contains("The choice was made with it."));
    }

    @Test
    void withNothingTickedNothingHappensAndAnotherNetworkReachesNobody() {
        many("remind", "ticked");
        assertEquals(422, coordinator.status());
        coordinator.open(LIST);
        var id = coordinator.page().select("[name=id]").attr("value");
        var examples = new CallExamples(beans);
        examples.open(examples.coordinator("stranger@other.example"), "Other jobs");
        var stranger = visitors.signedIn("stranger@other.example");
        stranger.open("/en/desk/calls/other-jobs/contributions/new");
        stranger.page().select("main form[method=post]").attr("action", "/en/desk/calls/other-jobs/contributions/many");
        stranger.submit("main form[method=post]", Map.of("do", "remind", "which", "ticked", "id", id));
        assertEquals(422, stranger.status());
        assertEquals(0, stranger.page().select(".titles li").size());
    }

    private void many(String act, String which) {
        coordinator.open(LIST);
        coordinator.submitAll("form[action$=/many]", Map.of("do", List.of(act), "which", List.of(which)));
    }

    private void tick(String act, String title) {
        var id = coordinator
                .page()
                .select("tbody tr:contains(" + title + ") [name=id]")
                .attr("value");
        coordinator.submitAll(
                "form[action$=/many]", Map.of("do", List.of(act), "which", List.of("ticked"), "id", List.of(id)));
    }
}
