package org.essaim.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.essaim.accounts.Accounts;
import org.essaim.accounts.Grant;
import org.essaim.accounts.Role;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.MovableClock;
import org.essaim.testing.Statements;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EssaimTest
class CallPagesTest {
    private static final String DESK = "/en/desk/calls/jobs-for-all";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Visitors visitors;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Calls calls;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Statements statements;

    @Test
    void aCoordinatorMakesACallFromTheTemplateAndOpensIt() {
        new CallExamples(beans).coordinator("coordinator@network.example");
        var coordinator = visitors.signedIn("coordinator@network.example");
        coordinator.open("/en/desk/calls/new");
        coordinator.submit("#new-call", Map.of("title.en", "Jobs for all", "title.fr", "Des emplois pour tous"));
        assertEquals("Jobs for all", coordinator.heading());

        coordinator.open(DESK + "/preview");
        assertTrue(coordinator.page().text().contains("This is a preview."));
        coordinator.open(DESK);
        assertEquals("still to write", coordinator.page().select("#texts .tag").text());
        coordinator.submit("form[action$=/open]", Map.of());
        assertEquals(422, coordinator.status());
        assertEquals(
                List.of("#texts"), coordinator.page().select(".error-summary a").eachAttr("href"));
        coordinator.open(DESK + "/texts");
        coordinator.submit("main form[method=post]", Map.of("text.fr", "Une fédération appelle."));
        coordinator.submit("form[action$=/open]", Map.of());
        assertEquals(0, coordinator.page().select("form[action$=/open]").size());

        var reader = visitors.arrive();
        reader.open("/fr/calls");
        assertEquals(
                List.of("Des emplois pour tous"), reader.page().select("h3").eachText());
        clock.advance(Duration.ofDays(8));
        reader.open("/fr/calls/jobs-for-all");
        assertEquals("Répondre à cet appel", reader.page().select("a.button").text());
        assertTrue(reader.page().select("aside").text().contains("Europe/Brussels, UTC+0"));
        clock.advance(Duration.ofDays(60));
        reader.open("/fr/calls/jobs-for-all");
        assertEquals(0, reader.page().select("a.button").size());
        reader.open("/api/v1/calls/jobs-for-all");
        assertTrue(
                new String(reader.bytes(), java.nio.charset.StandardCharsets.UTF_8).contains("\"state\":\"between\""));
    }

    @Test
    void wrongDaysAreRefusedAndKept() {
        new CallExamples(beans).coordinator("coordinator@network.example");
        var coordinator = visitors.signedIn("coordinator@network.example");
        coordinator.open("/en/desk/calls/new");
        coordinator.submit(
                "#new-call",
                Map.of(
                        "title.en", "",
                        "zone", "Europe/Nowhere",
                        "proposal.closes.day", "2020-01-01",
                        "case.opens.day", "tomorrow"));

        assertEquals(422, coordinator.status());
        assertEquals(
                List.of("#title.en", "#zone", "#proposal.closes.day", "#case.opens.day"),
                coordinator.page().select(".error-summary a").eachAttr("href"));
        assertEquals(
                "tomorrow", coordinator.page().select("[name=case.opens.day]").val());
    }

    @Test
    void stagesThatOverlapAreRefusedAtTheSecondOpening() {
        new CallExamples(beans).coordinator("coordinator@network.example");
        var coordinator = visitors.signedIn("coordinator@network.example");
        coordinator.open("/en/desk/calls/new");
        var closes = coordinator.page().select("[name=proposal.closes.day]").val();
        coordinator.submit(
                "#new-call", Map.of("title.en", "Jobs", "case.opens.day", closes, "case.opens.time", "08:00"));

        assertEquals(
                List.of("#case.opens.day"),
                coordinator.page().select(".error-summary a").eachAttr("href"));
        assertEquals(1, coordinator.page().select("[id=case.opens.day]").size());
    }

    @Test
    void twoCoordinatorsOnTheSameTextsSeeEachOther() {
        var examples = new CallExamples(beans);
        var one = examples.coordinator("one@network.example");
        examples.coordinator("two@network.example", CallExamples.network(one));
        examples.draft(one, "Jobs for all");
        var first = visitors.signedIn("one@network.example");
        var second = visitors.signedIn("two@network.example");
        first.open(DESK + "/texts");
        second.open(DESK + "/texts");

        first.submit("main form", Map.of("summary.en", "Theirs"));
        second.submit("main form", Map.of("summary.en", "Mine"));

        assertEquals(422, second.status());
        assertEquals("Mine", second.page().select("[name=summary.en]").val());
        assertEquals(List.of("Theirs"), second.page().select("blockquote.kept").eachText());
        second.submit("main form", Map.of("summary.en", "Both"));
        assertEquals(200, second.status());
        second.open(DESK + "/texts");
        assertEquals("Both", second.page().select("[name=summary.en]").val());
    }

    @Test
    void aLimitThatIsNoNumberIsRefusedAndKept() {
        var examples = new CallExamples(beans);
        examples.draft(examples.coordinator("coordinator@network.example"), "Jobs for all");
        var coordinator = visitors.signedIn("coordinator@network.example");
        for (var limit : List.of("-5", "150 words")) {
            coordinator.open(DESK + "/stages/proposal");
            coordinator.submit("main form", Map.of("q0.words", limit));

            assertEquals(
                    List.of("#q0.words"),
                    coordinator.page().select(".error-summary a").eachAttr("href"));
            assertEquals(limit, coordinator.page().select("[name=q0.words]").val());
        }
    }

    @Test
    void theDaysOfAnOpenCallOnlyMoveLater() {
        var examples = new CallExamples(beans);
        var stage = examples.open(examples.coordinator("coordinator@network.example"), "Jobs for all")
                .stages()
                .getFirst();
        var closes = stage.closes().atZone(CallExamples.ZONE).toLocalDate();
        var coordinator = visitors.signedIn("coordinator@network.example");
        coordinator.open(DESK + "/stages/proposal");
        coordinator.submit(
                "main form",
                Map.of(
                        "opens.day", closes.minusDays(2).toString(),
                        "closes.day", closes.minusDays(1).toString()));
        assertEquals(422, coordinator.status());
        assertEquals(
                List.of(
                        "This stage has opened already, so its opening stays as it was.",
                        "A deadline can only move later. Choose a time after the one that was announced."),
                coordinator.page().select(".error-summary li").eachText());
        assertEquals(stage, first());

        coordinator.open(DESK + "/stages/proposal");
        coordinator.submit("main form", Map.of("zone", "Asia/Tokyo"));
        assertEquals(200, coordinator.status());
        assertEquals(stage, first());
        coordinator.open(DESK + "/stages/proposal");
        coordinator.submit("main form", Map.of("closes.day", closes.plusDays(2).toString()));
        assertEquals(200, coordinator.status());
        assertEquals(stage.opens(), first().opens());
        assertTrue(first().closes().isAfter(stage.closes()));
    }

    @Test
    void aDraftMovedToAnotherZoneKeepsTheTimeOnTheClock() {
        var examples = new CallExamples(beans);
        var draft = examples.draft(examples.coordinator("coordinator@network.example"), "Jobs for all");
        var coordinator = visitors.signedIn("coordinator@network.example");
        coordinator.open(DESK + "/stages/case");
        coordinator.submit("main form", Map.of("zone", "Asia/Tokyo"));
        coordinator.open(DESK + "/stages/proposal");

        var opens = draft.stages().getFirst().opens().atZone(CallExamples.ZONE);
        assertEquals(
                opens.toLocalDate().toString(),
                coordinator.page().select("[name=opens.day]").val());
        assertEquals(
                opens.toLocalTime().toString().substring(0, 5),
                coordinator.page().select("[name=opens.time]").val());
    }

    private Stage first() {
        return calls.find(new org.essaim.kernel.Slug("jobs-for-all"))
                .orElseThrow()
                .stages()
                .getFirst();
    }

    @Test
    void questionsAreAddedMovedAndTakenOutWithoutLosingWhatWasTyped() {
        var examples = new CallExamples(beans);
        examples.draft(examples.coordinator("coordinator@network.example"), "Jobs for all");
        var coordinator = visitors.signedIn("coordinator@network.example");
        coordinator.open(DESK + "/stages/proposal");
        coordinator.submit("main form", Map.of("do", "add", "q0.label.en", "Reworded"));
        assertEquals("Reworded", coordinator.page().select("[name=q0.label.en]").val());
        coordinator.submit("main form", Map.of("do", "up-3", "q3.label.en", "New one", "q3.kind", "SHORT_TEXT"));
        coordinator.submit("main form", Map.of("do", "remove-3"));
        coordinator.submit("main form", Map.of("do", "save"));

        var questions = calls.find(new org.essaim.kernel.Slug("jobs-for-all"))
                .orElseThrow()
                .stages()
                .getFirst()
                .questions();
        assertEquals(
                List.of("practice", "criterion", "new-one"),
                questions.stream().map(Question::key).toList());
        assertEquals(
                "Reworded",
                questions.getFirst().label().in(org.essaim.kernel.Language.EN).orElseThrow());
    }

    @Test
    void aReviewerIsInvitedByLetter() {
        var examples = new CallExamples(beans);
        var call = examples.open(examples.coordinator("coordinator@network.example"), "Jobs for all");
        var coordinator = visitors.signedIn("coordinator@network.example");
        coordinator.open(DESK + "/people");
        coordinator.submit("main form[action$=/people]", Map.of("email", "not an address"));
        assertEquals(422, coordinator.status());
        coordinator.submit("main form[action$=/people]", Map.of("email", "reviewer@network.example"));

        assertEquals(200, coordinator.status());
        assertTrue(coordinator.page().text().contains("reviewer@network.example"));
        assertTrue(coordinator.lastLetter("reviewer@network.example").text().contains("Jobs for all"));
        assertEquals(List.of(), accounts.holders(Role.REVIEWER, call.id().value()));
    }

    @Test
    void theRoleOfAReviewerIsEnded() {
        var examples = new CallExamples(beans);
        var call = examples.open(examples.coordinator("coordinator@network.example"), "Jobs for all");
        visitors.signedIn(
                "reviewer@network.example", new Grant(Role.REVIEWER, call.id().value()));
        var coordinator = visitors.signedIn("coordinator@network.example");
        coordinator.open(DESK + "/people");
        coordinator.submit("form[action$=/end]", Map.of());

        assertEquals("The role has ended.", coordinator.page().select(".notice").text());
        assertEquals(List.of(), accounts.holders(Role.REVIEWER, call.id().value()));
        coordinator.open(DESK + "/people");
        assertEquals(0, coordinator.page().select("form[action$=/end]").size());
    }

    @Test
    void theDeskSaysWhatNeedsOneToday() {
        var examples = new CallExamples(beans);
        var person = examples.coordinator("coordinator@network.example");
        examples.draft(person, "Not yet open");
        examples.open(person, "Jobs for all");
        clock.advance(Duration.ofDays(5));
        var coordinator = visitors.signedIn("coordinator@network.example");
        coordinator.open("/en/desk");

        assertEquals(
                List.of("Closes in 4 days: Jobs for all", "Draft to open: Not yet open"),
                coordinator.page().select("ul.cards li").eachText());
        var reviewer =
                visitors.signedIn("reviewer@network.example", new Grant(Role.REVIEWER, java.util.UUID.randomUUID()));
        reviewer.open("/en/desk");
        assertEquals(403, reviewer.status());
    }

    @Test
    void theListOfCallsCostsTheSameForOneAndForThree() {
        var examples = new CallExamples(beans);
        var person = examples.coordinator("coordinator@network.example");
        examples.open(person, "One");
        var reader = visitors.arrive();
        reader.open("/en/calls");
        var one = statements.during(() -> reader.open("/en/calls")).size();
        examples.open(person, "Two");
        examples.open(person, "Three");

        assertEquals(one, statements.during(() -> reader.open("/en/calls")).size());
        assertEquals(3, reader.page().select("h3").size());
    }
}
