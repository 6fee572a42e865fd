package org.essaim.fair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.essaim.fair.engine.Engine;
import org.junit.jupiter.api.Test;

/// What must hold for every call, tried on many.
class SelectionPropertiesTest {

    private final BalancedSelection fastest =
            BalancedSelection.with(Engine.fastest()).withoutExplanations();
    private final BalancedSelection pureJava =
            BalancedSelection.with(Engine.pureJava()).withoutExplanations();

    @Test
    void twoEnginesFindTheSameSetOfTwoHundredCalls() {
        for (var seed = 100; seed < 300; seed++) {
            var problem = SeededCalls.call(seed, 18, 5, seed % 2 == 0 ? 1 : 250);
            var first = choose(fastest, problem);
            assertEquals(first.selected(), choose(pureJava, problem).selected(), "seed " + seed);
            assertEquals(List.of(), first.audit().violations(), "seed " + seed);
        }
    }

    @Test
    void aHigherScoreNeverRemovesAChosenCase() {
        for (var seed = 0; seed < 200; seed++) {
            var problem = SeededCalls.tiny(seed);
            if (!(fastest.choose(problem) instanceof Selection before)) {
                continue;
            }
            for (var raised : before.selected()) {
                var candidates = problem.candidates().stream()
                        .map(candidate -> candidate.id().equals(raised)
                                ? new Candidate(
                                        raised,
                                        candidate.merit() + 130,
                                        candidate.organisation(),
                                        candidate.attributes())
                                : candidate)
                        .toList();
                var after = choose(fastest, problem.withCandidates(candidates));
                assertTrue(after.selected().contains(raised), "seed " + seed + " " + raised);
            }
        }
    }

    @Test
    void otherIdsInAnotherOrderChangeNothingButTheNames() {
        for (var seed = 0; seed < 60; seed++) {
            var problem = SeededCalls.call(seed, 30, 8, 1);
            var ids = new ArrayList<>(
                    problem.candidates().stream().map(Candidate::id).toList());
            var names = new HashMap<String, String>();
            Collections.shuffle(ids, new Random(seed));
            problem.candidates().forEach(candidate -> names.put(candidate.id(), "case " + ids.get(names.size())));
            var renamed = new ArrayList<>(problem.candidates().stream()
                    .map(candidate -> new Candidate(
                            Objects.requireNonNull(names.get(candidate.id())),
                            candidate.merit(),
                            candidate.organisation(),
                            candidate.attributes()))
                    .toList());
            Collections.shuffle(renamed, new Random(seed));
            var before = choose(fastest, problem);
            var after = choose(fastest, problem.withCandidates(renamed));
            assertEquals(before.objective(), after.objective(), "seed " + seed);
            var expected = new HashSet<String>();
            before.selected().forEach(id -> expected.add(Objects.requireNonNull(names.get(id))));
            if (!isDrawn(problem)) {
                assertEquals(expected, new HashSet<>(after.selected()), "seed " + seed);
            }
        }
    }

    private static boolean isDrawn(SelectionProblem problem) {
        var explained =
                choose(BalancedSelection.with(Engine.fastest()).measuring(new Uncertainty(Map.of(), 0)), problem);
        return explained.cases().stream().anyMatch(outcome -> outcome.reasons().contains(new Reason.Drawn()));
    }

    @Test
    void aBoundThatWasReachedWhenTimeRanOutIsNeverPassed() {
        var unproved = 0;
        for (var seed = 0; seed < 12; seed++) {
            var problem = SeededCalls.call(seed, 40, 10, 1);
            var best = choose(fastest, problem);
            for (var questions = 1; questions < 40; questions += 3) {
                var selection = choose(stopping(questions), problem);
                var label = "seed " + seed + " after " + questions;
                assertEquals(List.of(), selection.audit().violations(), label);
                if (selection.status() == Status.UNPROVED) {
                    unproved++;
                    assertTrue(selection.bound() >= selection.objective().merit(), label);
                    assertTrue(
                            selection.objective().shortfall() > best.objective().shortfall()
                                    || selection.bound() >= best.objective().merit(),
                            label + ": " + selection.bound() + " below " + best.objective());
                } else {
                    assertEquals(best.selected(), selection.selected(), label);
                }
            }
        }
        assertTrue(unproved > 30, unproved + " unproved");
    }

    /// Time is over when the clock was asked so often.
    private static BalancedSelection stopping(int questions) {
        var asked = new AtomicInteger();
        return new BalancedSelection(
                Engine.pureJava(),
                -1,
                true,
                Uncertainty.USUAL,
                Optional.of(Duration.ofSeconds(30)),
                Progress.SILENT,
                () -> asked.incrementAndGet() > questions ? Long.MAX_VALUE / 2 : 0);
    }

    @Test
    void aHundredThousandRowsAreChosenFromWithoutAnExplanation() {
        var random = new Random(1);
        var candidates = IntStream.range(0, 100_000)
                .mapToObj(number -> new Candidate(
                        "P" + number,
                        1000 + random.nextInt(4000),
                        "",
                        Map.of("region", Set.of("r" + random.nextInt(9)))))
                .toList();
        var quotas = IntStream.range(0, 9)
                .mapToObj(region -> Quota.between("region", "r" + region, 10, 12))
                .toList();
        var selection = choose(
                BalancedSelection.with(Engine.fastest()),
                SelectionProblem.of(candidates, 100).withQuotas(quotas));
        assertEquals(Status.OPTIMAL, selection.status());
        assertEquals(100, selection.selected().size());
        assertEquals(List.of(), selection.audit().violations());
        assertEquals(List.of(new Notice.NotExplained(100_000)), selection.notices());
    }

    @Test
    void oneCaseNoCaseAndQuotasAboveWhatIsEligibleGetAnHonestAnswer() {
        var explained = BalancedSelection.with(Engine.fastest());
        var one = choose(explained, SelectionProblem.of(List.of(SeededCalls.in("A", -2000, "north")), 1));
        assertEquals(List.of("A"), one.selected());
        assertEquals(-2000, one.objective().merit());
        assertEquals(List.of(new Reason.NeededToFill()), one.cases().getFirst().reasons());
        assertEquals(
                List.of(), choose(explained, SelectionProblem.of(List.of(), 0)).cases());
        var above = choose(
                explained,
                SelectionProblem.of(List.of(SeededCalls.in("A", 1, "north"), SeededCalls.in("B", 2, "south")), 1)
                        .withQuotas(List.of(Quota.atLeast("region", "north", 7))));
        assertEquals(Status.RELAXED, above.status());
        assertEquals(List.of(new Relaxation("region", "north", 6, 0)), above.relaxation());
        assertEquals(
                List.of(new Rule.AtLeast("region", "north", 7)),
                above.conflicts().getFirst().rules());
        assertEquals(List.of(), above.audit().violations());
        assertInstanceOf(
                Infeasible.class, explained.choose(SelectionProblem.of(List.of(SeededCalls.plain("A", 1)), 2)));
    }

    private static Selection choose(BalancedSelection selection, SelectionProblem problem) {
        return assertInstanceOf(Selection.class, selection.choose(problem));
    }
}
