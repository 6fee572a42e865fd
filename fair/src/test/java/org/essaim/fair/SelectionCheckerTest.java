package org.essaim.fair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.essaim.fair.engine.Engine;
import org.junit.jupiter.api.Test;

class SelectionCheckerTest {

    private final SelectionProblem problem = SelectionProblem.of(
                    List.of(
                            new Candidate("A", 4000, "coop", Map.of()),
                            new Candidate("B", 3000, "coop", Map.of()),
                            SeededCalls.in("C", 2000, "north"),
                            SeededCalls.plain("D", 1000)),
                    2)
            .withQuotas(List.of(Quota.atLeast("region", "north", 1)))
            .withPins(List.of(new Pin("D", Pin.Side.OUT, "late")));
    private final SelectionChecker checker = new SelectionChecker(problem);

    @Test
    void acceptsWhatTheEngineProved() {
        assertEquals(List.of(), checker.check(proved()));
    }

    @Test
    void namesEveryBrokenRule() {
        assertEquals(List.of(new Violation.OrganisationTwice("coop")), checker.checkRules(List.of("A", "B")));
        assertEquals(List.of(new Violation.PinBroken("D")), checker.checkRules(List.of("A", "D")));
        assertEquals(List.of(new Violation.WrongNumber(1, 2)), checker.checkRules(List.of("A")));
        assertEquals(List.of(new Violation.ChosenTwice("A")), checker.checkRules(List.of("A", "A")));
        assertEquals(List.of(new Violation.UnknownCase("X")), checker.checkRules(List.of("A", "X")));
    }

    @Test
    void noticesATamperedObjectiveAndATamperedCount() {
        var honest = proved();
        var boast = new Selection(
                honest.status(),
                new Objective(0, 7000),
                7000,
                honest.selected(),
                honest.relaxation(),
                new ArrayList<>(),
                honest.cases(),
                honest.notices(),
                honest.audit());
        var found = checker.check(boast);
        assertTrue(found.contains(new Violation.WrongFigure("merit", 7000, 6000)));
        assertTrue(found.contains(new Violation.QuotaMisreported("region", "north")));
    }

    private Selection proved() {
        return assertInstanceOf(
                Selection.class, BalancedSelection.with(Engine.fastest()).choose(problem));
    }
}
