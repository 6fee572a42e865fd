package org.essaim.fair.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ojalgo.OjAlgoUtils;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.integer.IntegerStrategy;
import org.ojalgo.type.CalendarDateDuration;
import org.ojalgo.type.CalendarDateUnit;
import org.ojalgo.type.context.NumberContext;

/// ojAlgo, whose answers are good guesses: by default it stops within 0.01 %, and even with its gap closed about one
/// answer in fifty was measured a few units off. A [ProofTree] therefore proves every answer in exact arithmetic.
final class OjalgoEngine implements Engine {

    /// Contradictions may be multiplied at will; large prices keep the small ones exact.
    private static final double LARGE = 1_000;

    private static final NumberContext GAP = NumberContext.of(14, 12);

    @Override
    public String name() {
        return "ojalgo";
    }

    @Override
    public String version() {
        return OjAlgoUtils.getVersion();
    }

    @Override
    public Answer maximise(Model model, TimeLimit limit) {
        return limit.isOver()
                ? new Answer.Unproved(Optional.empty(), Double.POSITIVE_INFINITY)
                : new ProofTree(model, OjalgoEngine::relaxation, limit, guess(model, limit)).search();
    }

    @Override
    public List<Double> prices(Model model) {
        return relaxation(model).prices();
    }

    private static Optional<List<Long>> guess(Model model, TimeLimit limit) {
        var program = program(model);
        program.options.integer(
                IntegerStrategy.newConfigurable().withGapTolerance(GAP).withParallelism(() -> 1));
        if (limit.exists()) {
            program.options.abort(new CalendarDateDuration(limit.millisLeft(), CalendarDateUnit.MILLIS));
        }
        var result = program.maximise();
        return Optional.of(result)
                .filter(found -> found.getState().isFeasible())
                .map(found -> doubles(model, found).stream().map(Math::round).toList())
                .filter(model::isSatisfiedBy);
    }

    private static Relaxation relaxation(Model model) {
        var program = program(model);
        program.relax();
        var result = program.maximise();
        return result.getState().isOptimal()
                ? new Relaxation(true, doubles(model, result), new DualProgram(model, null).prices())
                : new Relaxation(false, List.of(), contradiction(model));
    }

    private static List<Double> contradiction(Model model) {
        var idle =
                model.variables().stream().map(variable -> variable.earning(0)).toList();
        return new DualProgram(new Model(idle, model.rows()), LARGE).prices();
    }

    private static ExpressionsBasedModel program(Model model) {
        var program = new ExpressionsBasedModel();
        var columns = new ArrayList<org.ojalgo.optimisation.Variable>(
                model.variables().size());
        for (var variable : model.variables()) {
            columns.add(program.newVariable("x" + columns.size())
                    .integer()
                    .lower(variable.floor())
                    .upper(variable.ceiling())
                    .weight(variable.gain()));
        }
        var count = 0;
        for (var row : model.rows()) {
            var expression = program.newExpression("r" + count++);
            row.terms().forEach(term -> expression.set(columns.get(term.variable()), term.weight()));
            if (row.floor() != Row.NO_FLOOR) {
                expression.lower(row.floor());
            }
            if (row.ceiling() != Row.NO_CEILING) {
                expression.upper(row.ceiling());
            }
        }
        return program;
    }

    private static List<Double> doubles(Model model, Optimisation.Result result) {
        return IntStream.range(0, model.variables().size())
                .mapToObj(result::doubleValue)
                .toList();
    }
}
