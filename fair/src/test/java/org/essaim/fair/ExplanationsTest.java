package org.essaim.fair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.essaim.fair.engine.Engine;
import org.junit.jupiter.api.Test;

class ExplanationsTest {

    private final BalancedSelection explained = BalancedSelection.with(Engine.fastest());

    @Test
    void offersOnlyExchangesThatTheCheckerConfirms() {
        for (var seed = 0; seed < 4; seed++) {
            var problem = SeededCalls.call(seed, 50, 11, seed % 2 == 0 ? 1 : 250);
            var selection = explain(problem);
            var checker = new SelectionChecker(problem);
            for (var outcome : selection.cases()) {
                var price = outcome.price();
                var shortfall = outcome.shortfall();
                if (price == null || shortfall == null) {
                    continue;
                }
                var other = new TreeSet<>(selection.selected());
                assertTrue(other.containsAll(outcome.exchange().leaves()), "seed " + seed);
                outcome.exchange().leaves().forEach(other::remove);
                outcome.exchange().comes().forEach(id -> assertTrue(other.add(id)));
                assertEquals(!outcome.selected(), other.contains(outcome.id()), "seed " + seed);
                assertEquals(List.of(), checker.checkRules(List.copyOf(other)), "seed " + seed);
                var expected = new Objective(
                        selection.objective().shortfall() + shortfall,
                        selection.objective().merit() - price);
                assertEquals(expected, checker.objective(List.copyOf(other)), "seed " + seed + " " + outcome);
                assertFalse(outcome.reasons().isEmpty(), "seed " + seed);
            }
        }
    }

    @Test
    void givesTheSameExplanationsWithBothEngines() {
        for (var seed = 0; seed < 4; seed++) {
            var problem = SeededCalls.call(seed, 30, 8, seed % 2 == 0 ? 1 : 250);
            var other = BalancedSelection.with(Engine.pureJava()).choose(problem);
            assertEquals(
                    explain(problem).cases(),
                    assertInstanceOf(Selection.class, other).cases(),
                    "seed " + seed);
        }
    }

    @Test
    void tellsAnOutscoredCaseThatNoQuotaDecided() {
        var selection =
                explain(SelectionProblem.of(List.of(SeededCalls.plain("A", 4000), SeededCalls.plain("B", 3400)), 1));
        var loser = outcome(selection, "B");
        assertEquals(List.of(new Reason.Outscored()), loser.reasons());
        assertEquals(600L, loser.price());
        assertEquals(new Exchange(List.of("A"), List.of("B")), loser.exchange());
        assertEquals(List.of(new Reason.OnMerit()), outcome(selection, "A").reasons());
    }

    @Test
    void namesTheQuotaThatDecided() {
        var problem = SelectionProblem.of(
                        List.of(
                                SeededCalls.in("A", 4000, "north"),
                                SeededCalls.in("B", 3900, "north"),
                                SeededCalls.in("C", 3000, "south")),
                        2)
                .withQuotas(List.of(Quota.atLeast("region", "south", 1)));
        var selection = explain(problem);
        assertEquals(List.of("A", "C"), selection.selected());
        var better = outcome(selection, "B");
        assertTrue(better.reasons().contains(new Reason.QuotaDecides("region", "south")));
        assertEquals(List.of("A"), better.exchange().leaves());
        assertEquals(100L, better.price());
        assertTrue(outcome(selection, "C").reasons().contains(new Reason.QuotaMissed("region", "south", 1)));
        assertEquals(900L, selection.quotas().getFirst().price());
    }

    @Test
    void saysThatEqualsWereDrawnOrTheDraftWasKept() {
        var problem = SelectionProblem.of(List.of(SeededCalls.plain("A", 3000), SeededCalls.plain("B", 3000)), 1);
        assertTrue(explain(problem).cases().stream()
                .allMatch(outcome -> outcome.reasons().equals(List.of(new Reason.Drawn()))));
        assertTrue(explain(problem.withDraft(Set.of("A"))).cases().stream()
                .allMatch(outcome -> outcome.reasons().equals(List.of(new Reason.DraftKept()))));
    }

    @Test
    void repeatsTheReasonOfAFixedCaseAndItsPrice() {
        var problem = SelectionProblem.of(List.of(SeededCalls.plain("A", 4000), SeededCalls.plain("B", 3000)), 1)
                .withPins(List.of(new Pin("B", Pin.Side.IN, "host of the event"), new Pin("A", Pin.Side.OUT, "late")));
        var selection = explain(problem);
        assertEquals(List.of("B"), selection.selected());
        assertEquals(
                List.of(new Reason.PinnedIn("host of the event")),
                outcome(selection, "B").reasons());
        assertEquals(
                List.of(new Reason.PinnedOut("late")), outcome(selection, "A").reasons());
    }

    @Test
    void namesTheOtherCaseOfTheSameOrganisation() {
        var candidates = List.of(
                new Candidate("A", 4000, "coop", Map.of()),
                new Candidate("B", 3900, "coop", Map.of()),
                SeededCalls.plain("C", 1000));
        var selection = explain(SelectionProblem.of(candidates, 2));
        assertTrue(outcome(selection, "B").reasons().contains(new Reason.SameOrganisation("A")));
        assertEquals(List.of(new Reason.NeededToFill()), outcome(selection, "C").reasons());
    }

    private Selection explain(SelectionProblem problem) {
        return assertInstanceOf(Selection.class, explained.choose(problem));
    }

    private static CaseOutcome outcome(Selection selection, String id) {
        return selection.cases().stream()
                .filter(outcome -> outcome.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
