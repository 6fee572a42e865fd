package org.essaim.fair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.essaim.fair.engine.Engine;
import org.essaim.fair.engine.NativesMissing;
import org.junit.jupiter.api.Test;

class BalancedSelectionTest {

    /// So often the clock is asked before ojAlgo begins to prove its first guess.
    private static final int UNTIL_THE_GUESS = 4;

    private final BalancedSelection scip;
    private final BalancedSelection pureJava =
            BalancedSelection.with(Engine.pureJava()).withoutExplanations();

    BalancedSelectionTest() throws NativesMissing {
        scip = BalancedSelection.with(Engine.scip()).withoutExplanations();
    }

    @Test
    void equalsTheBestOfAllSetsOnSmallCalls() {
        for (var seed = 0; seed < 300; seed++) {
            var problem = SeededCalls.tiny(seed);
            for (var engine : List.of(scip, pureJava)) {
                var answer = engine.choose(problem);
                var truth = new BruteForce(problem).best();
                if (truth.isEmpty()) {
                    assertInstanceOf(Infeasible.class, answer, "seed " + seed);
                } else {
                    var selection = assertInstanceOf(Selection.class, answer, "seed " + seed);
                    assertEquals(truth.get().objective(), selection.objective(), "seed " + seed);
                    assertEquals(truth.get().ids(), selection.selected(), "seed " + seed);
                    assertEquals(List.of(), selection.audit().violations(), "seed " + seed);
                }
            }
        }
    }

    @Test
    void choosesTheSameSetWithTwoDifferentEngines() {
        for (var seed = 0; seed < 40; seed++) {
            var problem = SeededCalls.call(seed, 60, 12, seed % 2 == 0 ? 1 : 250);
            assertEquals(chosen(scip, problem), chosen(pureJava, problem), "seed " + seed);
        }
    }

    @Test
    void choosesTheSameHundredOfSixHundredWithTwoDifferentEnginesEvenWithCoarseScores() {
        for (var seed = 1; seed <= 2; seed++) {
            for (var step : List.of(1, 250)) {
                var problem = SeededCalls.call(seed, 600, 100, step);
                var selection = choose(scip, problem);
                assertEquals(selection.selected(), chosen(pureJava, problem), "seed " + seed);
                assertEquals(List.of(), selection.audit().violations(), "seed " + seed);
                assertTrue(
                        selection.audit().wallMillis() < 5_000,
                        "took " + selection.audit().wallMillis() + " ms");
            }
        }
    }

    @Test
    void keepsAChosenCaseWhoseScoreRises() {
        for (var seed = 0; seed < 30; seed++) {
            var problem = SeededCalls.call(seed, 50, 10, 50);
            var selected = chosen(scip, problem);
            var raised = selected.get(new Random(seed).nextInt(selected.size()));
            var candidates = problem.candidates().stream()
                    .map(candidate -> candidate.id().equals(raised)
                            ? new Candidate(
                                    raised, candidate.merit() + 70, candidate.organisation(), candidate.attributes())
                            : candidate)
                    .toList();
            assertEquals(selected, chosen(scip, problem.withCandidates(candidates)), "seed " + seed);
        }
    }

    @Test
    void givesTheSameAnswerForAnyOrderOfRows() {
        for (var seed = 0; seed < 10; seed++) {
            var problem = SeededCalls.call(seed, 80, 20, 250);
            var candidates = new ArrayList<>(problem.candidates());
            var quotas = new ArrayList<>(problem.quotas());
            Collections.shuffle(candidates, new Random(seed));
            Collections.shuffle(quotas, new Random(seed));
            var before = choose(scip, problem);
            var after = choose(scip, problem.withCandidates(candidates).withQuotas(quotas));
            assertEquals(before.selected(), after.selected(), "seed " + seed);
            assertEquals(before.audit().inputSha256(), after.audit().inputSha256(), "seed " + seed);
        }
    }

    @Test
    void neverGainsFromATighterQuota() {
        for (var seed = 0; seed < 30; seed++) {
            var problem = SeededCalls.call(seed, 50, 10, 1);
            var random = new Random(seed);
            var quotas = new ArrayList<>(problem.quotas());
            var position = random.nextInt(quotas.size());
            var quota = quotas.get(position);
            var min = quota.min();
            var max = quota.max();
            quotas.set(
                    position,
                    new Quota(
                            quota.attribute(),
                            quota.value(),
                            min != null && max != null && min < max ? Integer.valueOf(min + 1) : min,
                            max,
                            quota.weight()));
            var before = choose(scip, problem).objective();
            var after = choose(scip, problem.withQuotas(quotas)).objective();
            assertTrue(
                    after.shortfall() > before.shortfall()
                            || (after.shortfall() == before.shortfall() && after.merit() <= before.merit()),
                    "seed " + seed);
        }
    }

    @Test
    void staysWithThePreviousDraftAmongEquals() {
        var candidates =
                List.of(SeededCalls.plain("A", 3000), SeededCalls.plain("B", 3000), SeededCalls.plain("C", 3000));
        for (var draft : List.of("A", "B", "C")) {
            var problem = SelectionProblem.of(candidates, 1).withDraft(Set.of(draft));
            assertEquals(List.of(draft), chosen(scip, problem));
        }
    }

    @Test
    void drawsAmongEqualsByThePublishedHash() {
        var candidates = List.of(SeededCalls.plain("A", 3000), SeededCalls.plain("B", 3000));
        for (var salt : List.of("", "one", "two", "three")) {
            var hash = new PublishedHash(salt);
            var first = hash.digest("A").compareTo(hash.digest("B")) < 0 ? "A" : "B";
            assertEquals(
                    List.of(first),
                    chosen(scip, SelectionProblem.of(candidates, 1).withSalt(salt)));
        }
    }

    @Test
    void namesTheCheapestRelaxationOfImpossibleQuotas() {
        var problem = SelectionProblem.of(
                        List.of(SeededCalls.in("A", 3000, "north"), SeededCalls.in("B", 2000, "south")), 1)
                .withQuotas(
                        List.of(Quota.atLeast("region", "north", 1).weighing(2), Quota.atLeast("region", "south", 1)));
        var selection = choose(scip, problem);
        assertEquals(Status.RELAXED, selection.status());
        assertEquals(List.of(new Relaxation("region", "south", 1, 0)), selection.relaxation());
        assertEquals(new Objective(1, 3000), selection.objective());
    }

    @Test
    void saysHowManyPlacesCanBeFilled() {
        var candidates = List.of(
                new Candidate("A", 1, "same", java.util.Map.of()),
                new Candidate("B", 2, "same", java.util.Map.of()),
                SeededCalls.plain("C", 3));
        var infeasible = assertInstanceOf(Infeasible.class, scip.choose(SelectionProblem.of(candidates, 3)));
        assertEquals(2, infeasible.fillable());
        assertEquals("3 places, but only 2 can be filled", infeasible.text());
    }

    @Test
    void choosesNobodyForNoPlaceAndFromNoCandidates() {
        assertEquals(List.of(), chosen(scip, SelectionProblem.of(List.of(), 0)));
        assertEquals(List.of(), chosen(pureJava, SelectionProblem.of(List.of(SeededCalls.plain("A", 1)), 0)));
        assertInstanceOf(Infeasible.class, scip.choose(SelectionProblem.of(List.of(), 1)));
    }

    @Test
    void givesAnHonestAnswerWhenTimeIsOver() {
        for (var engine : List.of(scip, pureJava)) {
            var selection = choose(engine.within(Duration.ZERO), SeededCalls.call(1, 600, 100, 1));
            assertEquals(Status.UNPROVED, selection.status());
            assertEquals(List.of(), selection.audit().violations());
            assertTrue(selection.bound() >= selection.objective().merit());
        }
    }

    @Test
    void keepsWhatAnUnfinishedProofHadFound() {
        var problem = SelectionProblem.of(
                        List.of(
                                SeededCalls.in("A", 4000, "north"),
                                SeededCalls.in("B", 3900, "north"),
                                SeededCalls.in("C", 3000, "south"),
                                SeededCalls.in("D", 2900, "south")),
                        2)
                .withQuotas(List.of(Quota.atLeast("region", "south", 1)));
        var asked = new AtomicInteger();
        var engine = new BalancedSelection(
                Engine.pureJava(),
                -1,
                true,
                Uncertainty.USUAL,
                Optional.of(Duration.ofSeconds(30)),
                Progress.SILENT,
                () -> asked.incrementAndGet() > UNTIL_THE_GUESS ? Long.MAX_VALUE / 2 : 0);
        var selection = choose(engine, problem);
        assertEquals(Status.UNPROVED, selection.status());
        assertEquals(List.of("A", "C"), selection.selected());
        assertEquals(List.of(), selection.audit().violations());
    }

    private static List<String> chosen(BalancedSelection engine, SelectionProblem problem) {
        return choose(engine, problem).selected();
    }

    private static Selection choose(BalancedSelection engine, SelectionProblem problem) {
        return assertInstanceOf(Selection.class, engine.choose(problem));
    }
}
