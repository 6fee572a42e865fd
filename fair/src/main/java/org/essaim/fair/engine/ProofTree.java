package org.essaim.fair.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Branch and bound in which floating-point numbers only give advice: a branch is closed by a [DualBound] or a broken
/// row in whole numbers, never because a solver said so. It makes an engine exact whose own claims are a unit off now
/// and then.
final class ProofTree {

    private static final double WHOLE = 1e-6;

    private final Model model;
    private final Function<Model, Relaxation> relaxation;
    private final TimeLimit limit;
    private Optional<List<Long>> best;
    private boolean complete = true;

    ProofTree(Model model, Function<Model, Relaxation> relaxation, TimeLimit limit, Optional<List<Long>> guess) {
        this.model = model;
        this.relaxation = relaxation;
        this.limit = limit;
        this.best = guess;
    }

    Answer search() {
        explore(model.variables());
        if (!complete) {
            return new Answer.Unproved(best, Double.POSITIVE_INFINITY);
        }
        return best.<Answer>map(values -> new Answer.Proved(values, model.gain(values)))
                .orElseGet(Answer.Impossible::new);
    }

    private void explore(List<Variable> variables) {
        if (limit.isOver()) {
            complete = false;
            return;
        }
        var core = new Core(variables, model.rows());
        var open = core.model();
        if (open.isEmpty()) {
            return;
        }
        if (core.size() == 0) {
            improve(variables.stream().map(Variable::floor).toList());
            return;
        }
        var relaxed = relaxation.apply(open.get());
        if (relaxed.solved()) {
            branch(variables, core, open.get(), relaxed);
        } else if (!isProvedImpossible(open.get(), relaxed.prices())) {
            split(variables, core.openPositions().getFirst(), 0.5);
        }
    }

    private void branch(List<Variable> variables, Core core, Model open, Relaxation relaxed) {
        improve(core.restored(relaxed.values().stream().map(Math::round).toList()));
        var bound = DualBound.of(open, relaxed.prices());
        var wanted = best.map(values -> model.gain(values) + 1 - core.decidedGain());
        if (wanted.isPresent() && bound.gain() < wanted.get()) {
            return;
        }
        var narrowed = new ArrayList<>(variables);
        var positions = core.openPositions();
        wanted.map(bound::narrowedFor).ifPresent(fewer -> {
            for (var index = 0; index < positions.size(); index++) {
                narrowed.set(positions.get(index), fewer.get(index));
            }
        });
        var widest = 0.0;
        var chosen = -1;
        for (var index = 0; index < positions.size(); index++) {
            var variable = narrowed.get(positions.get(index));
            var value = relaxed.values().get(index);
            var distance = Math.abs(value - Math.rint(value));
            if (variable.floor() < variable.ceiling() && (chosen < 0 || distance > widest)) {
                chosen = index;
                widest = distance;
            }
        }
        if (chosen < 0) {
            explore(narrowed);
        } else {
            split(narrowed, positions.get(chosen), relaxed.values().get(chosen));
        }
    }

    private void split(List<Variable> variables, int position, double value) {
        var variable = variables.get(position);
        var below = Math.clamp((long) Math.floor(value + WHOLE), variable.floor(), variable.ceiling() - 1);
        var low = new Variable(variable.floor(), below, variable.gain());
        var high = new Variable(below + 1, variable.ceiling(), variable.gain());
        var lowFirst = value - below < 0.5;
        explore(with(variables, position, lowFirst ? low : high));
        explore(with(variables, position, lowFirst ? high : low));
    }

    private void improve(List<Long> values) {
        var better = best.isEmpty() || model.gain(values) > model.gain(best.get());
        if (better && model.isSatisfiedBy(values)) {
            best = Optional.of(values);
        }
    }

    private static boolean isProvedImpossible(Model open, List<Double> prices) {
        var idle =
                open.variables().stream().map(variable -> variable.earning(0)).toList();
        return DualBound.of(new Model(idle, open.rows()), prices).isContradiction();
    }

    private static List<Variable> with(List<Variable> variables, int position, Variable variable) {
        var changed = new ArrayList<>(variables);
        changed.set(position, variable);
        return changed;
    }
}
