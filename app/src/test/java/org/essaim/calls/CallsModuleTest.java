package org.essaim.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.essaim.accounts.Viewer;
import org.essaim.calls.domain.CallChange;
import org.essaim.calls.usecases.ExtendDeadline;
import org.essaim.calls.usecases.OpenCall;
import org.essaim.calls.usecases.ReadCalls;
import org.essaim.calls.usecases.ReviseCall;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.NotAllowed;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Passage;
import org.essaim.testing.EssaimTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EssaimTest
class CallsModuleTest {
    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Calls calls;

    @Autowired
    private ReadCalls reading;

    @Autowired
    private ReviseCall revise;

    @Autowired
    private OpenCall open;

    @Autowired
    private ExtendDeadline extend;

    @Test
    void aDraftBecomesPublicOnlyWhenItIsOpened() {
        var examples = new CallExamples(beans);
        var coordinator = examples.coordinator("coordinator@network.example");
        var call = examples.draft(coordinator, "Jobs for all");

        assertEquals("jobs-for-all", call.slug().value());
        assertEquals(List.of(), calls.published());
        assertThrows(NotFound.class, () -> reading.find(Viewer.visitor(), "jobs-for-all"));

        var opened = CallExamples.done(open.open(coordinator, call.id()));

        assertEquals(List.of(opened), calls.published());
        assertEquals(opened, reading.find(Viewer.visitor(), "jobs-for-all"));
        assertEquals(5, opened.criteria().size());
        assertEquals(
                List.of("proposal", "case"),
                opened.stages().stream().map(Stage::key).toList());
        assertEquals(3, opened.stages().getFirst().questions().size());
    }

    @Test
    void twoCallsOfOneTitleHaveTwoAddresses() {
        var examples = new CallExamples(beans);
        var coordinator = examples.coordinator("coordinator@network.example");
        examples.draft(coordinator, "Jobs for all");

        assertEquals(
                "jobs-for-all-2",
                examples.draft(coordinator, "Jobs for all").slug().value());
    }

    @Test
    void anothersChangeOfTheSamePartIsNeverOverwrittenUnseen() {
        var examples = new CallExamples(beans);
        var first = examples.coordinator("first@network.example");
        var second = examples.coordinator("second@network.example", CallExamples.network(first));
        var read = examples.draft(first, "Jobs for all");

        var changed = CallExamples.done(revise.revise(first, read.id(), read.version(), texts(read, "Jobs that last")));
        var late = revise.revise(second, read.id(), read.version(), texts(read, "Jobs for everyone"));

        assertEquals(List.of(ReviseCall.CHANGED_MEANWHILE), CallExamples.keys(late));
        assertEquals(changed, calls.find(read.id()).orElseThrow());
        assertEquals("Jobs that last", changed.title().in(Language.EN).orElseThrow());

        var knowing = CallExamples.done(
                revise.revise(second, read.id(), changed.version(), texts(changed, "Jobs for everyone")));
        assertEquals("Jobs for everyone", knowing.title().in(Language.EN).orElseThrow());
    }

    @Test
    void twoPeopleOnDifferentPartsDoNotMeet() {
        var examples = new CallExamples(beans);
        var coordinator = examples.coordinator("coordinator@network.example");
        var read = examples.draft(coordinator, "Jobs for all");
        CallExamples.done(revise.revise(coordinator, read.id(), read.version(), texts(read, "Jobs that last")));

        var answers = new CallChange.Answers(List.of(Language.FR), read.themes());
        var after = CallExamples.done(revise.revise(coordinator, read.id(), read.version(), answers));

        assertEquals("Jobs that last", after.title().in(Language.EN).orElseThrow());
        assertEquals(List.of(Language.FR), after.languages());
    }

    @Test
    void onlyTheNetworksCoordinatorsTouchIt() {
        var examples = new CallExamples(beans);
        var call = examples.draft(examples.coordinator("coordinator@network.example"), "Jobs for all");
        var stranger = examples.coordinator("stranger@other.example");

        assertThrows(NotFound.class, () -> revise.revise(stranger, call.id(), 1, texts(call, "Mine")));
        assertThrows(NotFound.class, () -> open.open(stranger, call.id()));
        assertThrows(NotAllowed.class, () -> open.open(Viewer.visitor(), call.id()));
        assertThrows(NotFound.class, () -> reading.forDesk(stranger, "jobs-for-all"));
        assertEquals(List.of(), reading.desk(stranger));
    }

    @Test
    void whatWasAskedInTheOpenIsNotTakenAway() {
        var examples = new CallExamples(beans);
        var coordinator = examples.coordinator("coordinator@network.example");
        var call = examples.open(coordinator, "Jobs for all");

        var fewer = new CallChange.Criteria(call.criteria().subList(0, 4));
        assertEquals(
                List.of("calls.refused.taken-away"),
                CallExamples.keys(revise.revise(coordinator, call.id(), call.version(), fewer)));
    }

    @Test
    void aDraftThatLacksSomethingIsNotOpenedAndSaysWhat() {
        var examples = new CallExamples(beans);
        var coordinator = examples.coordinator("coordinator@network.example");
        var call = examples.draft(coordinator, "Jobs for all");
        var bare = CallExamples.done(revise.revise(
                coordinator,
                call.id(),
                call.version(),
                new CallChange.Texts(call.title(), LocalizedText.EMPTY, LocalizedText.EMPTY)));
        CallExamples.done(revise.revise(
                coordinator, call.id(), bare.version(), new CallChange.Answers(call.languages(), List.of())));

        assertEquals(
                List.of("calls.refused.open-summary", "calls.refused.open-text", "calls.refused.open-answers"),
                CallExamples.keys(open.open(coordinator, call.id())));
        assertTrue(calls.find(call.id()).orElseThrow().draft());
    }

    @Test
    void aDeadlineMovesLaterAndNeverEarlier() {
        var examples = new CallExamples(beans);
        var coordinator = examples.coordinator("coordinator@network.example");
        var call = examples.open(coordinator, "Jobs for all");
        var closes = call.stages().getFirst().closes();

        var later =
                CallExamples.done(extend.extend(coordinator, call.id(), "proposal", closes.plus(Duration.ofDays(3))));
        assertEquals(closes.plus(Duration.ofDays(3)), later.stage("proposal").closes());
        assertEquals(
                List.of("calls.refused.not-later"),
                CallExamples.keys(extend.extend(coordinator, call.id(), "proposal", closes)));
        assertEquals(
                List.of("calls.refused.stages-overlap"),
                CallExamples.keys(extend.extend(coordinator, call.id(), "proposal", closes.plus(Duration.ofDays(15)))));
    }

    private static CallChange.Texts texts(Call call, String title) {
        return new CallChange.Texts(
                call.title().with(Language.EN, Passage.original(title)), call.summary(), call.text());
    }
}
