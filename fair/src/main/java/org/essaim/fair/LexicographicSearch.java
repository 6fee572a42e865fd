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

/// Shortfall, then merit, then kept cases, then the hash order: each stage is proved best and frozen before the next
/// begins, so exactly one set remains and every exact engine finds the same one.
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

    Found solve(IndexedProblem problem) {
        return solve(problem, 0, List.of());
    }

    /// `floor` is a shortfall already known to be unavoidable and `hint` the prices of a similar problem; both only
    /// save time.
    Found solve(IndexedProblem problem, long floor, List<Double> hint) {
        if (!problem.isFillable()) {
            return new Found.Nothing();
        }
        var program = new SelectionProgram(problem);
        var first = new MeritStage(problem, program, Math.max(floor, problem.unavoidableShortfall()), hint);
        return first.answer() instanceof Answer.Proved best ? first.afterwards(best) : fromShortfall(problem, program);
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
        var stage = new MeritStage(problem, program, -least.gain(), List.of());
        return switch (stage.answer()) {
            case Answer.Proved best -> stage.afterwards(best);
            case Answer.Unproved open ->
                new Found.Unfinished(
                        chosen(problem, open.values().orElse(least.values())), program.meritBound(open.bound()));
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

    private static BitSet chosen(IndexedProblem problem, List<Long> values) {
        return IntStream.range(0, problem.size())
                .filter(index -> values.get(index) == 1)
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    /// Everything that follows once the shortfall is settled.
    private final class MeritStage {

        private final IndexedProblem problem;
        private final long shortfall;
        private final Model model;
        private final List<Double> prices;
        private final DualBound bound;

        MeritStage(IndexedProblem problem, SelectionProgram program, long shortfall, List<Double> hint) {
            this.problem = problem;
            this.shortfall = shortfall;
            this.model = program.mostMerit(shortfall);
            this.prices = hint.size() == model.rows().size() ? hint : engine.prices(model);
            this.bound = DualBound.of(model, prices);
        }

        Answer answer() {
            return prover.maximise(model, bound, FIRST_REACH);
        }

        Found afterwards(Answer.Proved best) {
            var chosen = chosen(problem, best.values());
            var merit = problem.merit(chosen);
            if (!untilUnique) {
                return new Found.Optimum(chosen, shortfall, merit, problem.kept(chosen), prices);
            }
            var remaining = new Remaining(problem, bound.narrowedFor(best.gain()), model.rows())
                    .worthAtLeast(problem::merit, merit);
            return mostKept(remaining, chosen)
                    .flatMap(kept -> unique(remaining, kept))
                    .<Found>map(set -> new Found.Optimum(set, shortfall, merit, problem.kept(set), prices))
                    .orElseGet(() -> new Found.Unfinished(chosen, merit));
        }

        private Optional<BitSet> mostKept(Remaining remaining, BitSet chosen) {
            return problem.kept(chosen) == problem.mostKeepable()
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
