package org.essaim.fair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.essaim.fair.engine.Engine;
import org.jspecify.annotations.Nullable;
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

    @Test
    void noticesACaseThatIsToldAnotherOutcomeOrOfferedAnotherExchange() {
        var honest = proved();
        var told = new ArrayList<>(honest.cases());
        var second = told.get(1);
        told.set(
                0,
                with(
                        told.getFirst(),
                        false,
                        told.getFirst().price(),
                        told.getFirst().exchange()));
        told.set(1, with(second, second.selected(), 1L, second.exchange()));
        told.remove(3);
        told.set(2, with(told.get(2), true, told.get(2).price(), new Exchange(List.of("C"), List.of("D"))));
        assertEquals(
                List.of(
                        new Violation.CaseMisreported("A"),
                        new Violation.ExchangeMisreported("B"),
                        new Violation.ExchangeMisreported("C"),
                        new Violation.CaseMisreported("D")),
                checker.check(with(honest, honest.status(), 6000, honest.relaxation(), told)));
    }

    @Test
    void noticesABoundOrARelaxationThatIsNotProved() {
        var honest = proved();
        assertEquals(
                List.of(new Violation.WrongFigure("bound", 6001, 6000)),
                checker.check(with(honest, Status.OPTIMAL, 6001, List.of(), honest.cases())));
        assertEquals(
                List.of(new Violation.WrongFigure("shortfall of a relaxed selection", 1, 0)),
                checker.check(with(honest, Status.RELAXED, 6000, List.of(), honest.cases())));
        var given = List.of(new Relaxation("region", "north", 1, 0));
        assertEquals(
                List.of(new Violation.RelaxationMisreported()),
                checker.check(with(honest, Status.UNPROVED, 7000, given, honest.cases())));
    }

    @Test
    void noticesTheAnswerToAnotherQuestion() {
        assertEquals(
                List.of(new Violation.OtherQuestion(proved().audit().inputSha256())),
                new SelectionChecker(problem.withSalt("another")).check(proved()));
    }

    private static Selection with(
            Selection honest, Status status, long bound, List<Relaxation> relaxation, List<CaseOutcome> cases) {
        return new Selection(
                status,
                honest.objective(),
                bound,
                honest.selected(),
                relaxation,
                honest.quotas(),
                cases,
                honest.notices(),
                honest.audit());
    }

    private static CaseOutcome with(CaseOutcome honest, boolean selected, @Nullable Long price, Exchange exchange) {
        return new CaseOutcome(
                honest.id(),
                selected,
                honest.label(),
                price,
                honest.shortfall(),
                exchange,
                honest.reasons(),
                honest.agreeing());
    }

    private Selection proved() {
        return assertInstanceOf(
                Selection.class, BalancedSelection.with(Engine.fastest()).choose(problem));
    }
}
