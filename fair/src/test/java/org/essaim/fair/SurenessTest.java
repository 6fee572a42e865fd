package org.essaim.fair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.essaim.fair.engine.Engine;
import org.junit.jupiter.api.Test;

class SurenessTest {

    private final BalancedSelection selection = BalancedSelection.with(Engine.fastest());

    @Test
    void callsADecisionRobustWhereScoresAreFarApartAndFragileWhereTheyAreNear() {
        var problem = SelectionProblem.of(
                List.of(
                        SeededCalls.plain("A", 5000),
                        SeededCalls.plain("B", 3010),
                        SeededCalls.plain("C", 3000),
                        SeededCalls.plain("D", 1000)),
                2);
        var errors = Map.of("A", 200L, "B", 200L, "C", 200L, "D", 200L);
        var labels = labels(selection.measuring(new Uncertainty(errors, 200)), problem);
        assertEquals(CaseOutcome.Label.ROBUST, labels.get("A"));
        assertEquals(CaseOutcome.Label.ROBUST, labels.get("D"));
        assertTrue(List.of(CaseOutcome.Label.LIKELY, CaseOutcome.Label.FRAGILE).contains(labels.get("B")));
        assertEquals(labels.get("B"), labels.get("C"));
    }

    @Test
    void isSureOfEverythingWithoutErrorsAndOfNothingWithoutDraws() {
        var problem = SeededCalls.call(1, 30, 8, 1);
        var none = new TreeMap<String, Long>();
        problem.candidates().forEach(candidate -> none.put(candidate.id(), 0L));
        assertTrue(labels(selection.measuring(new Uncertainty(none, 20)), problem).values().stream()
                .allMatch(CaseOutcome.Label.ROBUST::equals));
        assertTrue(labels(selection.measuring(new Uncertainty(none, 0)), problem).values().stream()
                .allMatch(CaseOutcome.Label.UNMEASURED::equals));
    }

    @Test
    void drawsTheSameEveryTimeForAnyOrderOfRowsAndWithBothEngines() {
        var problem = SeededCalls.call(2, 30, 8, 250);
        var cases = answer(selection, problem).cases();
        assertEquals(
                cases,
                answer(selection, problem.withCandidates(problem.candidates().reversed()))
                        .cases());
        assertEquals(
                cases,
                answer(BalancedSelection.with(Engine.pureJava()), problem).cases());
        assertEquals(
                100,
                Objects.requireNonNull(answer(selection, problem).audit().draws())
                        .draws());
    }

    @Test
    void takesHalfTheSpreadOfScoresForTheUsualError() {
        assertEquals(
                500,
                Uncertainty.usual(
                        SelectionProblem.of(List.of(SeededCalls.plain("A", 2000), SeededCalls.plain("B", 4000)), 1)));
        assertEquals(0, Uncertainty.usual(SelectionProblem.of(List.of(), 0)));
    }

    private static Map<String, CaseOutcome.Label> labels(BalancedSelection selection, SelectionProblem problem) {
        var labels = new TreeMap<String, CaseOutcome.Label>();
        answer(selection, problem).cases().forEach(outcome -> labels.put(outcome.id(), outcome.label()));
        return labels;
    }

    private static Selection answer(BalancedSelection selection, SelectionProblem problem) {
        return assertInstanceOf(Selection.class, selection.choose(problem));
    }
}
