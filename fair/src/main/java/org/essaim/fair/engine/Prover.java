package org.essaim.fair.engine;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Puts questions to an [Engine] in the smallest form. With good prices it asks only for answers close to their
/// [DualBound]; what it cuts away is proved not to matter, so its answers are those of the whole model.
public record Prover(Engine engine, TimeLimit limit) {

    private static final long WIDENING = 4;

    public Answer maximise(Model model) {
        return ask(model.variables(), model.rows());
    }

    /// `reach` is a first guess of the distance between bound and optimum.
    public Answer maximise(Model model, DualBound bound, long reach) {
        var wanted = bound.gain() - reach;
        while (true) {
            var narrowed = bound.narrowedFor(wanted);
            var answer = ask(narrowed, model.rows());
            var reached =
                    answer instanceof Answer.Proved proved ? OptionalLong.of(proved.gain()) : OptionalLong.empty();
            var complete = narrowed.equals(model.variables()) || reached.orElse(wanted - 1) >= wanted;
            if (complete) {
                return answer;
            }
            if (answer instanceof Answer.Unproved(Optional<List<Long>> values, double open)) {
                return new Answer.Unproved(values, Math.max(open, (double) (wanted - 1)));
            }
            wanted = reached.orElse(bound.gain() - WIDENING * Math.max(1, bound.gain() - wanted));
        }
    }

    private Answer ask(List<Variable> variables, List<Row> rows) {
        var core = new Core(variables, rows);
        return core.model()
                .map(model -> core.restored(
                        core.size() == 0 ? new Answer.Proved(List.of(), 0) : engine.maximise(model, limit)))
                .orElseGet(Answer.Impossible::new);
    }
}
