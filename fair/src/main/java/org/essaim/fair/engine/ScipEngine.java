package org.essaim.fair.engine;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// SCIP with its gap set to zero. The claimed optimum is rounded, re-checked in whole numbers and compared with the
/// solver's own bound before it counts as proved. Names are unique and never empty: duplicates abort the process.
final class ScipEngine implements Engine {

    private static final double ABSOLUTE_TOLERANCE = 1e-4;
    private static final double RELATIVE_TOLERANCE = 1e-9;
    private static final List<String> TOLERANCES = List.of("", "numerics/feastol = 1e-9\n");

    /// On cores this small, SCIP spends most of its time preparing; measured, doing less of it halves the time.
    private static final int SMALL = 1_000;

    private static final String QUICK_START = """
            presolving/maxrounds = 0
            presolving/maxrestarts = 0
            separating/maxroundsroot = 5
            """;

    static void load() throws NativesMissing {
        NativeLibraries.load();
    }

    @Override
    public String name() {
        return "scip";
    }

    @Override
    public String version() {
        var solver = create("SCIP");
        try {
            return solver.solverVersion();
        } finally {
            solver.delete();
        }
    }

    @Override
    public Answer maximise(Model model, TimeLimit limit) {
        Answer answer = new Answer.Unproved(Optional.empty(), Double.POSITIVE_INFINITY);
        for (var tolerance : TOLERANCES) {
            if (limit.isOver()) {
                return answer;
            }
            answer = solve(model, limit, tolerance);
            if (!(answer instanceof Answer.Unproved)) {
                return answer;
            }
        }
        return answer;
    }

    @Override
    public List<Double> prices(Model model) {
        var solver = create("GLOP");
        try {
            fill(solver, model);
            return solver.solve() == MPSolver.ResultStatus.OPTIMAL
                    ? Stream.of(solver.constraints())
                            .map(MPConstraint::dualValue)
                            .toList()
                    : Collections.nCopies(model.rows().size(), 0.0);
        } finally {
            solver.delete();
        }
    }

    private static Answer solve(Model model, TimeLimit limit, String tolerance) {
        var solver = create("SCIP");
        var parameters = new MPSolverParameters();
        try {
            var variables = fill(solver, model);
            solver.setSolverSpecificParametersAsString(
                    model.variables().size() < SMALL ? QUICK_START + tolerance : tolerance);
            parameters.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, 0.0);
            if (limit.exists()) {
                solver.setTimeLimit(limit.millisLeft());
            }
            return switch (solver.solve(parameters)) {
                case OPTIMAL -> proved(model, solver, variables);
                case INFEASIBLE -> new Answer.Impossible();
                case FEASIBLE -> unproved(model, solver, variables);
                case UNBOUNDED, ABNORMAL, MODEL_INVALID, NOT_SOLVED ->
                    new Answer.Unproved(Optional.empty(), Double.POSITIVE_INFINITY);
            };
        } finally {
            parameters.delete();
            solver.delete();
        }
    }

    private static MPSolver create(String solverName) {
        var solver = MPSolver.createSolver(solverName);
        if (solver == null) {
            throw new IllegalStateException("this OR-Tools library was built without " + solverName);
        }
        return solver;
    }

    private static List<MPVariable> fill(MPSolver solver, Model model) {
        var variables = new ArrayList<MPVariable>(model.variables().size());
        var objective = solver.objective();
        for (var variable : model.variables()) {
            var column = solver.makeVar(
                    (double) variable.floor(), (double) variable.ceiling(), solver.isMip(), "x" + variables.size());
            objective.setCoefficient(column, (double) variable.gain());
            variables.add(column);
        }
        objective.setMaximization();
        var count = 0;
        for (var row : model.rows()) {
            var constraint = solver.makeConstraint(bound(row.floor()), bound(row.ceiling()), "r" + count++);
            for (var term : row.terms()) {
                constraint.setCoefficient(variables.get(term.variable()), (double) term.weight());
            }
        }
        return variables;
    }

    private static double bound(long value) {
        if (value == Row.NO_CEILING) {
            return MPSolver.infinity();
        }
        return value == Row.NO_FLOOR ? -MPSolver.infinity() : (double) value;
    }

    private static Answer proved(Model model, MPSolver solver, List<MPVariable> variables) {
        var values = values(variables);
        var bound = solver.objective().bestBound();
        var gain = model.gain(values);
        var closed = Math.floor(bound + ABSOLUTE_TOLERANCE + RELATIVE_TOLERANCE * Math.abs(bound)) <= gain;
        return closed && model.isSatisfiedBy(values)
                ? new Answer.Proved(values, gain)
                : unproved(model, solver, variables);
    }

    private static Answer unproved(Model model, MPSolver solver, List<MPVariable> variables) {
        return new Answer.Unproved(
                Optional.of(values(variables)).filter(model::isSatisfiedBy),
                solver.objective().bestBound());
    }

    private static List<Long> values(List<MPVariable> variables) {
        return variables.stream()
                .map(variable -> Math.round(variable.solutionValue()))
                .toList();
    }
}
