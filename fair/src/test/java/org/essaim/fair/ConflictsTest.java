package org.essaim.fair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.essaim.fair.engine.Engine;
import org.essaim.fair.engine.TimeLimit;
import org.junit.jupiter.api.Test;

class ConflictsTest {

    private final BalancedSelection selection =
            BalancedSelection.with(Engine.fastest()).measuring(new Uncertainty(Map.of(), 0));

    @Test
    void namesTheRulesThatCannotHoldTogetherAndNoOthers() {
        var problem = SelectionProblem.of(
                        List.of(
                                SeededCalls.in("A", 4000, "north"),
                                SeededCalls.in("B", 3000, "south"),
                                SeededCalls.in("C", 2000, "west")),
                        2)
                .withQuotas(List.of(
                        Quota.between("region", "north", 1, 2),
                        Quota.atLeast("region", "south", 1),
                        Quota.atLeast("region", "west", 1)));
        var found = assertInstanceOf(Selection.class, selection.choose(problem));
        var conflict = found.conflicts().getFirst();
        assertEquals(
                List.of(
                        new Rule.AtLeast("region", "north", 1),
                        new Rule.AtLeast("region", "south", 1),
                        new Rule.AtLeast("region", "west", 1)),
                conflict.rules());
        assertEquals(List.of(1L, 1L, 1L), conflict.weights());
        assertEquals(List.of("B", "C"), conflict.without().getFirst());
        assertEquals(List.of(), found.audit().violations());
    }

    @Test
    void namesFixedCasesThatStandAgainstAQuotaOrAgainstThePlaces() {
        var problem = SelectionProblem.of(
                        List.of(SeededCalls.in("A", 4000, "north"), SeededCalls.in("B", 3000, "south")), 1)
                .withQuotas(List.of(Quota.atLeast("region", "north", 1)))
                .withPins(List.of(new Pin("B", Pin.Side.IN, "host")));
        var found = assertInstanceOf(Selection.class, selection.choose(problem));
        assertEquals(
                List.of(new Rule.AtLeast("region", "north", 1), new Rule.FixedIn("B")),
                found.conflicts().getFirst().rules());
        var out = List.of(new Pin("A", Pin.Side.OUT, ""), new Pin("B", Pin.Side.OUT, ""));
        var nothing = assertInstanceOf(Infeasible.class, selection.choose(problem.withPins(out)));
        assertEquals(
                List.of(new Rule.FixedOut("A"), new Rule.FixedOut("B")),
                nothing.conflicts().getFirst().rules().stream()
                        .sorted(ConflictsTest::byName)
                        .toList());
    }

    private static int byName(Rule left, Rule right) {
        return left.toString().compareTo(right.toString());
    }

    @Test
    void findsAnIrreducibleConflictWheneverQuotasCannotBeMet() {
        var found = 0;
        for (var seed = 0; seed < 400; seed++) {
            var problem = SeededCalls.tiny(seed);
            var indexed = IndexedProblem.of(problem);
            var best = new EverySet(indexed).best();
            if (best.isPresent()) {
                var conflict = new Conflicts(problem, TimeLimit.none()).first();
                assertEquals(indexed.shortfall(best.get()) > 0, conflict.isPresent(), "seed " + seed);
                conflict.ifPresent(rules -> {
                    assertEquals(List.of(), new ConflictChecker(problem).check(List.of(rules)));
                    assertTrue(!rules.weights().isEmpty() || isImpossible(problem, rules), rules.toString());
                });
                found += conflict.isPresent() ? 1 : 0;
            }
        }
        assertTrue(found > 50, found + " found");
    }

    /// By trying every set.
    private static boolean isImpossible(SelectionProblem problem, Conflict conflict) {
        var pins = problem.pins().stream()
                .filter(pin -> conflict.rules().contains(new Rule.FixedIn(pin.id()))
                        || conflict.rules().contains(new Rule.FixedOut(pin.id())))
                .toList();
        var quotas = new ArrayList<Quota>();
        for (var quota : problem.quotas()) {
            var min = quota.min();
            var max = quota.max();
            var least =
                    min != null && conflict.rules().contains(new Rule.AtLeast(quota.attribute(), quota.value(), min));
            var most = max != null && conflict.rules().contains(new Rule.AtMost(quota.attribute(), quota.value(), max));
            quotas.add(new Quota(quota.attribute(), quota.value(), least ? min : null, most ? max : null, 1));
        }
        var rest = IndexedProblem.of(problem.withPins(pins).withQuotas(quotas));
        return new EverySet(rest).best().map(rest::shortfall).orElse(1L) > 0;
    }

    @Test
    void noticesAConflictThatIsNone() {
        var problem = SelectionProblem.of(
                        List.of(SeededCalls.in("A", 4000, "north"), SeededCalls.in("B", 3000, "south")), 1)
                .withQuotas(List.of(Quota.atLeast("region", "north", 1), Quota.atLeast("region", "south", 1)));
        var honest = new Conflicts(problem, TimeLimit.none()).first().orElseThrow();
        var checker = new ConflictChecker(problem);
        assertEquals(List.of(), checker.check(List.of(honest)));
        var invented =
                new Conflict(List.of(new Rule.AtLeast("region", "north", 1)), List.of(1L), List.of(List.of("B")));
        var swapped =
                new Conflict(honest.rules(), honest.weights(), honest.without().reversed());
        assertFalse(checker.check(List.of(invented)).isEmpty());
        assertFalse(checker.check(List.of(swapped)).isEmpty());
    }
}
