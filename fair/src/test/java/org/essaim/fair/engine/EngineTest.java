package org.essaim.fair.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EngineTest {

    @Test
    void bothEnginesProveTheBestOfAllValues() throws NativesMissing {
        for (var seed = 0; seed < 150; seed++) {
            var model = model(new Random(seed));
            var truth = enumerate(model, new ArrayList<>());
            for (var engine : List.of(Engine.scip(), Engine.pureJava())) {
                var label = engine.name() + " seed " + seed;
                var answer = new Prover(engine, TimeLimit.none()).maximise(model);
                if (truth == Long.MIN_VALUE) {
                    assertInstanceOf(Answer.Impossible.class, answer, label);
                } else {
                    assertEquals(
                            truth,
                            assertInstanceOf(Answer.Proved.class, answer, label).gain(),
                            label);
                }
            }
        }
    }

    @Test
    void theBoundHoldsForAnyPricesAndCutsNoAnswerAway() {
        for (var seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var model = model(random);
            var truth = enumerate(model, new ArrayList<>());
            var prices =
                    model.rows().stream().map(_ -> random.nextGaussian() * 3).toList();
            var bound = DualBound.of(model, prices);
            assertTrue(bound.gain() >= truth, "seed " + seed);
            if (truth > Long.MIN_VALUE) {
                var narrowed = new Model(bound.narrowedFor(truth), model.rows());
                assertEquals(truth, enumerate(narrowed, new ArrayList<>()), "seed " + seed);
            }
        }
    }

    @Test
    void saysSoWhenTimeIsOver() throws NativesMissing {
        var over = TimeLimit.after(java.time.Duration.ZERO, () -> 0L);
        for (var engine : List.of(Engine.scip(), Engine.pureJava())) {
            assertInstanceOf(Answer.Unproved.class, engine.maximise(model(new Random(1)), over));
        }
    }

    @Test
    void leavesNothingOfTheNativeSolverBehind() throws Exception {
        Engine.scip();

        try (var left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertEquals(
                    List.of(),
                    left.map(file -> file.getFileName().toString())
                            .filter(name -> name.startsWith("ortools-java") || name.startsWith("essaim-solver-"))
                            .toList());
        }
    }

    private static Model model(Random random) {
        var variables = new ArrayList<Variable>();
        for (var index = 0; index < 7; index++) {
            variables.add(new Variable(0, random.nextInt(4) == 0 ? 2 : 1, random.nextInt(41) - 15));
        }
        var rows = new ArrayList<Row>();
        for (var count = 0; count < 4; count++) {
            var terms = new ArrayList<Term>();
            for (var index = 0; index < variables.size(); index++) {
                if (random.nextBoolean()) {
                    terms.add(new Term(index, random.nextInt(9) - 3));
                }
            }
            var floor = random.nextInt(8) - 4;
            rows.add(
                    switch (random.nextInt(3)) {
                        case 0 -> Row.atLeast(floor, terms);
                        case 1 -> Row.atMost(floor + 4, terms);
                        default -> new Row(floor, floor + random.nextInt(3), terms);
                    });
        }
        return new Model(variables, rows);
    }

    private static long enumerate(Model model, List<Long> values) {
        if (values.size() == model.variables().size()) {
            return model.isSatisfiedBy(values) ? model.gain(values) : Long.MIN_VALUE;
        }
        var best = Long.MIN_VALUE;
        var variable = model.variables().get(values.size());
        for (var value = variable.floor(); value <= variable.ceiling(); value++) {
            values.add(value);
            best = Math.max(best, enumerate(model, values));
            values.removeLast();
        }
        return best;
    }
}
