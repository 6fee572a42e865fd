package org.essaim.fair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.essaim.fair.engine.Answer;
import org.essaim.fair.engine.Engine;
import org.essaim.fair.engine.NativesMissing;
import org.essaim.fair.engine.TimeLimit;
import org.junit.jupiter.api.Test;

/// Every price, exchange and reason that is found quickly must be what solving everything again proves.
class WarmQuestionsTest {

    /// Solving everything again is slow: `-Dessaim.compared=300` compares more.
    private static final int COMPARED = Integer.getInteger("essaim.compared", 40);

    private final BalancedSelection quick;
    private final BalancedSelection slow;

    WarmQuestionsTest() throws NativesMissing {
        quick = BalancedSelection.with(Engine.scip()).measuring(new Uncertainty(Map.of(), 0));
        slow = quick.askingAnew().measuring(new Uncertainty(Map.of(), 0));
    }

    @Test
    void saysWhatSolvingAgainSaysOnTinyCalls() {
        var compared = 0;
        for (var seed = 0; seed < COMPARED; seed++) {
            var problem = SeededCalls.tiny(seed);
            if (quick.choose(problem) instanceof Selection found) {
                compared++;
                compare(problem, found, "seed " + seed);
            }
        }
        assertTrue(compared > COMPARED / 2, compared + " compared");
    }

    @Test
    void saysWhatSolvingAgainSaysOnCallsWithTightQuotasTiesAndADraft() {
        for (var seed = 0; seed < 2; seed++) {
            var problem = SeededCalls.call(seed, 24, 7, seed % 2 == 0 ? 1 : 250);
            var draft = new Random(seed)
                    .ints(0, 24)
                    .limit(9)
                    .mapToObj(index -> problem.candidates().get(index).id())
                    .collect(Collectors.toCollection(HashSet::new));
            var asked = seed % 3 == 0 ? problem.withDraft(draft) : problem;
            compare(asked, assertInstanceOf(Selection.class, quick.choose(asked)), "seed " + seed);
        }
    }

    @Test
    void pricesCasesOfALargeCallAsSolvingAgainDoes() throws NativesMissing {
        var problem = IndexedProblem.of(SeededCalls.call(3, 600, 100, 1));
        var search = new LexicographicSearch(Engine.scip(), TimeLimit.none());
        var best = assertInstanceOf(Found.Optimum.class, search.solve(problem));
        var warm = new Variations(search, problem, best, true);
        var anew = new Variations(search, problem, best, false);
        for (var index = 7; index < 600; index += 60) {
            var expected = assertInstanceOf(Found.Optimum.class, anew.turned(index));
            var actual = assertInstanceOf(Found.Optimum.class, warm.turned(index));
            assertEquals(expected.chosen(), actual.chosen(), "case " + index);
            assertEquals(expected.shortfall(), actual.shortfall(), "case " + index);
        }
    }

    @Test
    void settlesNearlyEveryQuestionWithoutSolvingAgain() {
        var problem = IndexedProblem.of(SeededCalls.call(3, 600, 100, 1));
        var none = TimeLimit.none();
        var search = new LexicographicSearch(Engine.fastest(), none);
        var best = assertInstanceOf(Found.Optimum.class, search.solve(problem));
        var questions = new WarmQuestions(problem, best.shortfall(), best.chosen());
        for (var index = 0; index < 600; index += 20) {
            assertInstanceOf(
                    Answer.Proved.class, questions.forcing(index, !best.chosen().get(index), none), "case " + index);
        }
    }

    @Test
    void findsTheBestOfAllSetsOnTenThousandTinyCalls() {
        for (var seed = 0; seed < 10_000; seed++) {
            var problem = IndexedProblem.of(SeededCalls.tiny(seed));
            var expected = new EverySet(problem).best();
            var label = "seed " + seed;
            if (expected.isEmpty()) {
                assertFalse(problem.isFillable(), label);
                continue;
            }
            var shortfall = problem.shortfall(expected.get());
            var found = new WarmQuestions(problem, shortfall, problem.draft()).asItIs(TimeLimit.none());
            switch (found) {
                case Answer.Proved(List<Long> values, long _) ->
                    assertEquals(expected.get(), LexicographicSearch.chosen(problem, values), label);
                case Answer.Unproved _ -> assertTrue(new EverySet(problem).isDrawnTwice(expected.get()), label);
                case Answer.Impossible _ -> fail(label);
            }
            if (shortfall > 0) {
                var less = new WarmQuestions(problem, shortfall - 1, problem.draft()).asItIs(TimeLimit.none());
                assertInstanceOf(Answer.Impossible.class, less, label);
            }
        }
    }

    private void compare(SelectionProblem problem, Selection found, String label) {
        var expected = assertInstanceOf(Selection.class, slow.choose(problem));
        assertEquals(expected.cases(), found.cases(), label);
        assertEquals(expected.quotas(), found.quotas(), label);
    }
}
