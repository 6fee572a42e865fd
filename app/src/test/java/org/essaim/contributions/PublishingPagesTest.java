package org.essaim.contributions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.calls.CallExamples;
import org.essaim.calls.domain.CallChange;
import org.essaim.calls.usecases.OpenCall;
import org.essaim.calls.usecases.ReviseCall;
import org.essaim.contributions.domain.Basics;
import org.essaim.contributions.domain.Channel;
import org.essaim.contributions.usecases.EnterOnBehalf;
import org.essaim.practices.Practices;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.MovableClock;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@EssaimTest
class PublishingPagesTest {
    private static final String CASES = "/en/desk/calls/jobs-for-all/cases";

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
    private Practices practices;

    @Autowired
    private ReviseCall revise;

    @Autowired
    private OpenCall open;

    @Autowired
    private JdbcClient database;

    private Viewer.SignedIn coordinator;

    @BeforeEach
    void aCoordinator() {
        coordinator = new CallExamples(beans).coordinator("coordinator@network.example");
    }

    @Test
    void aCaseWithoutASummaryIsNamedAndTheOthersArePublished() {
        var call = oneStage();
        var wood = entered(call, "Wood");
        var bread = entered(call, "Bread");
        contributions.decide(call.id(), Set.of(wood.id(), bread.id()), coordinator);
        withoutText(wood);
        var desk = visitors.signedIn("coordinator@network.example");
        desk.open(CASES);
        assertEquals(
                List.of("lacks a summary", "finished, not yet published"),
                desk.page().select("tbody .tag").eachText());
        desk.submit("main form", Map.of());
        assertEquals(
                "1 sheet was published. See the collection",
                desk.page().select(".notice").text());
        assertEquals(1, practices.inCollection(call.slug()).size());

        desk.open(CASES + "/" + wood.number());
        assertEquals(
                "This case has no paragraph from the proposal to be the summary of its sheet. It was not published: the"
                        + " first stage of its call asked for no long text, or got none.",
                desk.page().select("p.warning").text());
    }

    @Test
    void aCallWithoutARequiredLongTextIsNotOpened() {
        var call = new CallExamples(beans).draft(coordinator, "Jobs for all");
        var first = call.stages().getFirst();
        var stages = new ArrayList<>(call.stages());
        stages.set(
                0,
                new org.essaim.calls.Stage(
                        first.key(),
                        first.title(),
                        first.help(),
                        first.opens(),
                        first.closes(),
                        first.questions().subList(1, 3)));
        CallExamples.done(
                revise.revise(coordinator, call.id(), call.version(), new CallChange.Stages(call.zone(), stages)));

        assertEquals(List.of("calls.refused.open-long-text"), CallExamples.keys(open.open(coordinator, call.id())));
    }

    @Test
    void twoCoordinatorsTranslatingOneCaseSeeEachOther() {
        var call = oneStage();
        var wood = entered(call, "Wood");
        contributions.decide(call.id(), Set.of(wood.id()), coordinator);
        new CallExamples(beans).coordinator("second@network.example", call.network());
        var one = visitors.signedIn("coordinator@network.example");
        var other = visitors.signedIn("second@network.example");
        one.open(CASES + "/" + wood.number());
        other.open(CASES + "/" + wood.number());
        one.submit("main form", Map.of("summary.fr", "Le bois.", "do", "save"));
        other.submit("main form", Map.of("summary.fr", "Du bois.", "do", "publish"));

        assertEquals(422, other.status());
        assertEquals("Du bois.", other.page().select("[name=summary.fr]").val());
        assertEquals("– Le bois.", other.page().select("blockquote.kept").text());
        assertEquals(0, practices.inCollection(call.slug()).size());
        other.submit("main form", Map.of("summary.fr", "Bois.", "do", "save"));
        assertEquals(200, other.status());
        assertEquals("Bois.", other.page().select("[name=summary.fr]").val());
    }

    private Call oneStage() {
        var call = new CallExamples(beans).draft(coordinator, "Jobs for all");
        CallExamples.done(revise.revise(
                coordinator,
                call.id(),
                call.version(),
                new CallChange.Stages(call.zone(), call.stages().subList(0, 1))));
        return CallExamples.done(open.open(coordinator, call.id()));
    }

    private Submission entered(Call call, String organisation) {
        var basics =
                new Basics(organisation, "FR", "Lille", "", "", organisation + " does it", "public-policies", "en");
        var answers = Map.of("practice", "We do it.", "criterion", "create-employment");
        var entry = new EnterOnBehalf.Entry(Channel.PAPER, clock.instant(), basics, answers, false);
        var entered = CallExamples.done(enter.enter(coordinator, call.id(), entry));
        return contributions.find(entered.id()).orElseThrow();
    }

    private void withoutText(Submission submission) {
        database.sql("DELETE FROM contributions.answer WHERE dossier_id = :id AND question_key = 'practice'")
                .param("id", submission.id().value())
                .update();
    }
}
