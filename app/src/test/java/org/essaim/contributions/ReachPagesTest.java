package org.essaim.contributions;

import static org.essaim.contributions.ContributorExamples.EMAIL;
import static org.essaim.contributions.ContributorExamples.begun;
import static org.essaim.contributions.ContributorExamples.filled;
import static org.essaim.contributions.ContributorExamples.organisation;
import static org.essaim.contributions.ContributorExamples.tasksOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.calls.CallExamples;
import org.essaim.calls.Calls;
import org.essaim.calls.usecases.ExtendDeadline;
import org.essaim.contributions.domain.Basics;
import org.essaim.contributions.domain.Channel;
import org.essaim.contributions.usecases.EnterOnBehalf;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.MovableClock;
import org.essaim.testing.Visitor;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EssaimTest
class ReachPagesTest {
    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Visitors visitors;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Contributions contributions;

    @Autowired
    private EnterOnBehalf enter;

    @Autowired
    private ExtendDeadline extend;

    @Autowired
    private Calls calls;

    private Viewer.SignedIn coordinator;
    private Call call;

    @BeforeEach
    void anOpenCall() {
        var examples = new CallExamples(beans);
        coordinator = examples.coordinator("coordinator@network.example");
        call = examples.open(coordinator, "Jobs for all");
    }

    @Test
    void aChosenOneWithAWrongAddressGetsTheLinkAtTheRightOne() {
        var desk = chosen("wrong@wood.example");
        desk.submit("form[action$=/address]", Map.of("email", "no address"));
        assertEquals(422, desk.status());
        assertEquals("no address", desk.page().select("#email").val());
        desk.submit("form[action$=/address]", Map.of("email", "office@wood.example"));
        assertEquals(
                "The link is on its way to office@wood.example.",
                desk.page().select(".notice").text());

        var contributor = visitors.arrive();
        contributor.open(contributor.lastLetter("office@wood.example").link());
        assertEquals("Wood turns", contributor.heading());
        contributor.open(contributor.lastLetter("wrong@wood.example").link());
        assertEquals(404, contributor.status());
    }

    @Test
    void aChosenOneWithoutAnAddressCompletesTheCaseByALinkThatIsHandedOver() {
        var desk = chosen("");
        desk.submit("form[action$=/link]", Map.of());
        var link = desk.page().select("code.hash").eachText().getFirst();
        assertTrue(link.contains("/en/answers/"), link);
        desk.open(desk.path().replace("/link", ""));
        assertEquals(0, desk.page().select(".notice").size());

        var contributor = visitors.arrive();
        contributor.open(link.replaceFirst("^https?://[^/]+", ""));
        assertEquals("Wood turns", contributor.heading());
    }

    @Test
    void whereNothingIsAwaitedNoLinkIsMade() {
        var number = entered("");
        var desk = visitors.signedIn("coordinator@network.example");
        desk.open("/en/desk/calls/jobs-for-all/contributions/" + number);
        assertEquals(0, desk.page().select("form[action$=/link]").size());
        var form = desk.page().select("form[action$=/address]");
        form.attr("action", form.attr("action").replace("/address", "/link"));
        desk.submit("form[action$=/link]", Map.of());
        assertEquals(422, desk.status());

        desk.submit("form[action$=/address]", Map.of("email", "office@wood.example"));
        assertEquals(
                "From now on letters go to office@wood.example.",
                desk.page().select(".notice").text());
        contributions.decide(call.id(), Set.of(), coordinator);
        assertEquals(1, desk.letters("office@wood.example").size());
    }

    @Test
    void theLinkIsSaidToBeSentOnlyOnceItWas() {
        var contributor = begun(visitors, "/en");
        contributor.submit("form[data-autosave]", Map.of("organisation", "Bakery", "email", EMAIL, "autosave", "true"));
        assertEquals(0, contributor.letters(EMAIL).size());
        contributor.open(tasks(contributor, call));
        assertTrue(contributor.page().text().contains("The link to come back has not been sent to " + EMAIL));

        contributor.open(contributor.path() + "/pages/q-practice");
        contributor.submit("form[data-autosave]", Map.of("practice", "We bake.", "do", "later"));
        assertTrue(contributor.page().text().contains("The link to come back was sent to " + EMAIL));
        assertEquals(1, contributor.letters(EMAIL).size());
    }

    @Test
    void aLinkThatWentToAMistypedAddressEndsAndOnesOwnBrowserStays() {
        var contributor = begun(visitors, "/en");
        contributor.submit(
                "form[data-autosave]", Map.of("organisation", "Bakery", "country", "FR", "email", "x@bakery.example"));
        var stranger = visitors.arrive();
        stranger.open(contributor.lastLetter("x@bakery.example").link());
        assertEquals(200, stranger.status());
        organisation(contributor);

        stranger.open(stranger.path());
        assertEquals(404, stranger.status());
        stranger.open(contributor.lastLetter("x@bakery.example").link());
        assertEquals(404, stranger.status());
        contributor.open(tasksOf(contributor));
        assertEquals(200, contributor.status());
        var elsewhere = visitors.arrive();
        elsewhere.open(contributor.lastLetter(EMAIL).link());
        assertEquals(200, elsewhere.status());
    }

    @Test
    void theBrowserOfTheFirstStageStaysGoodInTheSecond() {
        var contributor = begun(visitors, "/en");
        filled(contributor);
        contributor.submit("form[action$=/submit]", Map.of());
        contributions.decide(
                call.id(), Set.of(contributions.submitted(call.id()).getFirst().id()), coordinator);
        clock.moveTo(call.stages().getFirst().closes().plus(Duration.ofDays(31)));
        contributor.open(tasksOf(contributor));

        assertEquals(200, contributor.status());
    }

    @Test
    void whoeverIsWritingIsToldOfMoreTimeAndNobodyElse() {
        var writing = begun(visitors, "/fr");
        organisation(writing);
        var handedIn = entered("office@wood.example");
        var first = call.stages().getFirst();
        CallExamples.done(extend.extend(
                coordinator, call.id(), first.key(), first.closes().plus(Duration.ofDays(2))));

        assertEquals(
                "Plus de temps\u202f: Jobs for all", writing.lastLetter(EMAIL).subject());
        assertEquals(1, writing.letters("office@wood.example").size(), handedIn);
        clock.moveTo(first.closes().plusSeconds(60));
        var elsewhere = visitors.arrive();
        elsewhere.open(writing.lastLetter(EMAIL).link());
        assertEquals(200, elsewhere.status());
    }

    @Test
    void afterTheChoiceTheCoordinatorIsToldThatMoreTimeChangesNothing() {
        entered("");
        calls.showBalance(call.id(), "{\"candidates\": 1, \"chosen\": 0, \"quotas\": []}");
        var desk = visitors.signedIn("coordinator@network.example");
        desk.open("/en/desk/calls/jobs-for-all/stages/proposal/deadline");
        assertEquals(1, desk.page().select("p.warning").size());
        desk.open("/en/desk/calls/jobs-for-all/stages/case/deadline");
        assertEquals(0, desk.page().select("p.warning").size());
    }

    @Test
    void noMailboxIsFilledByAStranger() {
        for (var time = 0; time < 22; time++) {
            organisation(begun(visitors, "/en"));
        }
        var visitor = visitors.arrive();
        assertEquals(20, visitor.letters(EMAIL).size());
        clock.advance(Duration.ofMinutes(61));
        organisation(begun(visitors, "/en"));
        assertEquals(21, visitor.letters(EMAIL).size());
    }

    @Test
    void veryManyAnswersFromOneConnectionAreNotBegun() {
        var visitor = visitors.arrive();
        for (var time = 0; time < 61; time++) {
            visitor.open("/en/calls/jobs-for-all/answer");
            visitor.submit("main form[action$=/answer]", Map.of());
        }
        assertEquals(422, visitor.status());
        clock.advance(Duration.ofMinutes(61));
        visitor.submit("main form[action$=/answer]", Map.of());
        assertEquals(200, visitor.status());
    }

    private static String tasks(Visitor contributor, Call call) {
        contributor.open("/en/calls/" + call.slug() + "/answer");
        return contributor.page().select("ul.cards a").attr("href");
    }

    private Visitor chosen(String email) {
        var number = entered(email);
        contributions.decide(
                call.id(), Set.of(contributions.submitted(call.id()).getFirst().id()), coordinator);
        clock.advance(Duration.ofDays(21));
        var desk = visitors.signedIn("coordinator@network.example");
        desk.open("/en/desk/calls/jobs-for-all/contributions/" + number);
        return desk;
    }

    private String entered(String email) {
        var basics = new Basics("Wood", "FR", "Lille", email, "", "Wood turns", "public-policies", "en");
        var answers = Map.of("practice", "We do it.", "criterion", "create-employment");
        var entry = new EnterOnBehalf.Entry(Channel.PAPER, clock.instant(), basics, answers, false);
        return CallExamples.done(enter.enter(coordinator, call.id(), entry))
                .receipt()
                .number();
    }
}
