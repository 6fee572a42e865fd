package org.essaim.fair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
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
    void namesNoQuotaThatDecidesNothing() {
        var problem = SelectionProblem.of(
                        List.of(
                                SeededCalls.in("A", 5000, "italy"),
                                SeededCalls.in("B", 2000, "bulgaria"),
                                SeededCalls.in("X", 4000, "france"),
                                SeededCalls.in("Y", 1000, "bulgaria")),
                        2)
                .withQuotas(List.of(Quota.atLeast("region", "bulgaria", 1), Quota.atMost("region", "france", 1)));
        var selection = explain(problem);
        assertEquals(List.of("A", "B"), selection.selected());
        assertEquals(
                List.of(new Reason.QuotaDecides("region", "bulgaria"), new Reason.QuotaProtects("region", "bulgaria")),
                outcome(selection, "X").reasons());
        assertEquals(List.of(new Reason.Outscored()), outcome(selection, "Y").reasons());
    }

    @Test
    void everyNamedQuotaChangesTheDecisionOrItsPriceOnceItIsGone() {
        var named = 0;
        for (var seed = 0; seed < 60; seed++) {
            var problem = SeededCalls.tiny(seed);
            if (new BruteForce(problem).best().isPresent()) {
                named += confirmNamed(
                        problem, asked -> new BruteForce(asked).best().map(BruteForce.Judged::ids), seed);
            }
        }
        assertTrue(named > 40, named + " named");
        var quick = explained.withoutExplanations();
        named = confirmNamed(
                SeededCalls.call(0, 30, 8, 1),
                asked -> quick.choose(asked) instanceof Selection other
                        ? Optional.of(other.selected())
                        : Optional.empty(),
                0);
        assertTrue(named > 5, named + " named");
    }

    /// Solves the call again without each named quota, and then with the other decision on the case as well.
    private int confirmNamed(
            SelectionProblem problem, Function<SelectionProblem, Optional<List<String>>> solver, long seed) {
        var count = 0;
        for (var outcome : explain(problem).cases()) {
            for (var reason : outcome.reasons()) {
                for (var name : names(reason)) {
                    var without = problem.withQuotas(problem.quotas().stream()
                            .filter(quota -> !name.equals(new Reason.Agreement(quota.attribute(), quota.value())))
                            .toList());
                    var best = solver.apply(without).orElseThrow();
                    var same = best.contains(outcome.id()) == outcome.selected();
                    var label = "seed " + seed + " " + outcome + " " + reason;
                    assertTrue(!same || isCheaper(outcome, without, best, solver), label);
                    count++;
                }
            }
        }
        return count;
    }

    private static List<Reason.Agreement> names(Reason reason) {
        return switch (reason) {
            case Reason.QuotaDecides(String attribute, String value) -> List.of(new Reason.Agreement(attribute, value));
            case Reason.QuotaMissed(String attribute, String value, int _) ->
                List.of(new Reason.Agreement(attribute, value));
            case Reason.QuotaFull(String attribute, String value) -> List.of(new Reason.Agreement(attribute, value));
            case Reason.QuotaProtects(String attribute, String value) ->
                List.of(new Reason.Agreement(attribute, value));
            default -> List.of();
        };
    }

    private static boolean isCheaper(
            CaseOutcome outcome,
            SelectionProblem without,
            List<String> best,
            Function<SelectionProblem, Optional<List<String>>> solver) {
        var pins = new ArrayList<>(without.pins());
        pins.add(new Pin(outcome.id(), outcome.selected() ? Pin.Side.OUT : Pin.Side.IN, "what if"));
        var turned = solver.apply(without.withPins(pins)).orElseThrow();
        var checker = new SelectionChecker(without);
        var from = checker.objective(best);
        var to = checker.objective(turned);
        var shortfall = to.shortfall() - from.shortfall();
        var price = from.merit() - to.merit();
        var before = Objects.requireNonNull(outcome.shortfall());
        return shortfall < before || (shortfall == before && price < Objects.requireNonNull(outcome.price()));
    }

    @Test
    void showsWhichAgreementsAnExchangeWithAWeakerCaseWouldBreak() {
        var shown = 0;
        for (var seed = 0; seed < 3; seed++) {
            var problem = SeededCalls.call(seed, 40, 10, 1);
            var selection = explain(problem);
            var checker = new SelectionChecker(problem);
            for (var outcome : selection.cases()) {
                for (var reason : outcome.reasons()) {
                    if (reason instanceof Reason.SwapBreaks(String other, List<Reason.Agreement> broken)) {
                        var swapped = new TreeSet<>(selection.selected());
                        assertTrue(swapped.remove(outcome.selected() ? outcome.id() : other));
                        assertTrue(swapped.add(outcome.selected() ? other : outcome.id()));
                        var ids = List.copyOf(swapped);
                        var kept = problem.withQuotas(problem.quotas().stream()
                                .filter(quota ->
                                        !broken.contains(new Reason.Agreement(quota.attribute(), quota.value())))
                                .toList());
                        var label = "seed " + seed + " " + outcome;
                        assertEquals(List.of(), checker.checkRules(ids), label);
                        assertTrue(
                                checker.objective(ids).merit()
                                        > selection.objective().merit(),
                                label);
                        assertTrue(
                                new SelectionChecker(kept).objective(ids).shortfall()
                                        <= selection.objective().shortfall(),
                                label);
                        assertFalse(broken.isEmpty(), label);
                        shown++;
                    }
                }
            }
        }
        assertTrue(shown > 0, shown + " shown");
    }

    @Test
    void saysHowFarAnAgreementWouldBeMissedInAll() {
        var problem = SelectionProblem.of(
                        List.of(SeededCalls.in("A", 4000, "north"), SeededCalls.in("B", 3000, "south")), 1)
                .withQuotas(List.of(Quota.atLeast("region", "south", 2)));
        var selection = explain(problem);
        assertEquals(Status.RELAXED, selection.status());
        assertEquals(List.of("B"), selection.selected());
        assertEquals(
                List.of(new Reason.QuotaDecides("region", "south"), new Reason.QuotaMissed("region", "south", 2)),
                outcome(selection, "A").reasons());
    }

    @Test
    void givesAQuotaNoPriceWhereMoreWouldBeKeptWithoutIt() {
        var problem = SelectionProblem.of(
                        List.of(SeededCalls.in("A", 4000, "north"), SeededCalls.in("B", 3000, "south")), 1)
                .withQuotas(
                        List.of(Quota.atLeast("region", "south", 1).weighing(2), Quota.atLeast("region", "north", 1)));
        var south = explain(problem).quotas().getLast();
        assertEquals("south", south.value());
        assertNull(south.price());
        assertEquals(new QuotaOutcome.Change(-1, 1000), south.without());
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
