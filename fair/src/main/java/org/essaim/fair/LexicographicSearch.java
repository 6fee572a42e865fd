package org.essaim.fair;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.essaim.fair.engine.Answer;
import org.essaim.fair.engine.DualBound;
import org.essaim.fair.engine.Engine;
import org.essaim.fair.engine.Model;
import org.essaim.fair.engine.Prover;
import org.essaim.fair.engine.TimeLimit;

/// Shortfall, then merit, then kept cases, then the hash order: each stage is proved best and frozen before the
/// next begins, so exactly one set remains and every exact engine finds the same one.
final class LexicographicSearch {

    private static final long FIRST_REACH = 160;

    private final Engine engine;
    private final Prover prover;
    private final boolean untilUnique;

    LexicographicSearch(Engine engine, TimeLimit limit) {
        this(engine, new Prover(engine, limit), true);
    }

    private LexicographicSearch(Engine engine, Prover prover, boolean untilUnique) {
        this.engine = engine;
        this.prover = prover;
        this.untilUnique = untilUnique;
    }

    /// A search that stops once shortfall and merit are proved; which of the best sets it returns is left open.
    LexicographicSearch forObjectiveOnly() {
        return new LexicographicSearch(engine, prover, false);
    }

    TimeLimit limit() {
        return prover.limit();
    }

    Found solve(IndexedProblem problem) {
        return solve(problem, HeadStart.NONE);
    }

    Found solve(IndexedProblem problem, HeadStart start) {
        if (!problem.isFillable()) {
            return new Found.Nothing();
        }
        var program = new SelectionProgram(problem);
        var shortfall = Math.max(start.floor(), problem.unavoidableShortfall());
        var first = new MeritStage(problem, program, shortfall, start);
        return switch (first.answer()) {
            case Answer.Proved best -> first.afterwards(best);
            case Answer.Unproved(Optional<List<Long>> values, double bound)
            when values.isPresent() -> first.unfinished(values.get(), bound);
            case Answer.Unproved _, Answer.Impossible _ -> fromShortfall(problem, program);
        };
    }

    private Found fromShortfall(IndexedProblem problem, SelectionProgram program) {
        return switch (prover.maximise(program.leastShortfall())) {
            case Answer.Proved least -> fromMerit(problem, program, least);
            case Answer.Unproved open ->
                new Found.Unfinished(
                        open.values().map(values -> chosen(problem, values)).orElseGet(problem::greedy),
                        program.meritBound());
            case Answer.Impossible _ -> throw lost();
        };
    }

    private Found fromMerit(IndexedProblem problem, SelectionProgram program, Answer.Proved least) {
        var stage = new MeritStage(problem, program, -least.gain(), HeadStart.NONE);
        return switch (stage.answer()) {
            case Answer.Proved best -> stage.afterwards(best);
            case Answer.Unproved open -> stage.unfinished(open.values().orElse(least.values()), open.bound());
            case Answer.Impossible _ -> throw lost();
        };
    }

    private Optional<Answer.Proved> proved(Model model) {
        return switch (prover.maximise(model)) {
            case Answer.Proved proved -> Optional.of(proved);
            case Answer.Unproved _ -> Optional.empty();
            case Answer.Impossible _ -> throw lost();
        };
    }

    private IllegalStateException lost() {
        return new IllegalStateException(engine.name() + " finds no set where one is known to exist");
    }

    static BitSet chosen(IndexedProblem problem, List<Long> values) {
        return IntStream.range(0, problem.size())
                .filter(index -> values.get(index) == 1)
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    /// Everything that follows once the shortfall is settled.
    private final class MeritStage {

        private final IndexedProblem problem;
        private final SelectionProgram program;
        private final long shortfall;
        private final long unit;
        private final Model model;
        private final List<Double> prices;
        private final DualBound bound;
        private final long reach;

        MeritStage(IndexedProblem problem, SelectionProgram program, long shortfall, HeadStart start) {
            this.problem = problem;
            this.program = program;
            this.shortfall = shortfall;
            this.unit = untilUnique ? program.meritUnit() : 1;
            this.model = program.mostMerit(shortfall, unit);
            var known = start.prices();
            this.prices = known.size() == model.rows().size()
                    ? known.stream().map(price -> price * unit).toList()
                    : engine.prices(model);
            this.bound = DualBound.of(model, prices);
            this.reach = start.known()
                    .map(set -> Math.min(FIRST_REACH * unit, bound.gain() - program.gain(set, unit)))
                    .orElse(FIRST_REACH * unit);
        }

        Answer answer() {
            return prover.maximise(model, bound, Math.max(0, reach));
        }

        /// Values that keep the least shortfall, without the proof that none of more merit exist.
        Found unfinished(List<Long> values, double solverBound) {
            return new Found.Unfinished(chosen(problem, values), program.meritBound(solverBound / unit));
        }

        Found afterwards(Answer.Proved best) {
            var chosen = chosen(problem, best.values());
            var merit = problem.merit(chosen);
            if (!untilUnique) {
                return optimum(chosen, merit);
            }
            var remaining = new Remaining(problem, bound.narrowedFor(best.gain()), model.rows())
                    .worthAtLeast(problem::merit, merit);
            return mostKept(remaining, chosen)
                    .flatMap(kept -> unique(remaining, kept))
                    .map(set -> optimum(set, merit))
                    .orElseGet(() -> new Found.Unfinished(chosen, merit));
        }

        private Found optimum(BitSet set, long merit) {
            var usual = prices.stream().map(price -> price / unit).toList();
            return new Found.Optimum(set, shortfall, merit, problem.kept(set), usual);
        }

        /// Already settled where one unit of merit outweighs all cases that could be kept.
        private Optional<BitSet> mostKept(Remaining remaining, BitSet chosen) {
            return unit > 1 || problem.kept(chosen) == problem.mostKeepable()
                    ? Optional.of(chosen)
                    : set(remaining.earning(this::worthKeeping));
        }

        private Optional<BitSet> unique(Remaining remaining, BitSet chosen) {
            var equals = problem.draft().isEmpty()
                    ? remaining
                    : remaining.worthAtLeast(this::worthKeeping, problem.kept(chosen));
            return new HashDraw(this::set).draw(equals, chosen);
        }

        private long worthKeeping(int index) {
            return problem.draft().get(index) ? 1 : 0;
        }

        private Optional<BitSet> set(Model question) {
            return proved(question).map(best -> chosen(problem, best.values()));
        }
    }
}
