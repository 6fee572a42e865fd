package org.essaim.fair;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.essaim.fair.Found.Optimum;
import org.essaim.fair.engine.Answer;

/// What would be chosen if one thing were otherwise. Most questions are settled by [WarmQuestions], which keep
/// one solved program and move a limit in it; every other goes the whole way through [LexicographicSearch].
/// Both prove what they say and say the same.
final class Variations {

    private static final int MOST_STEPS = 24;

    private final LexicographicSearch search;
    private final IndexedProblem problem;
    private final Optimum best;
    private final boolean warm;

    private record Key(long shortfall, boolean fromDraft) {}

    private final Map<Key, WarmQuestions> known = new ConcurrentHashMap<>();

    Variations(LexicographicSearch search, IndexedProblem problem, Optimum best, boolean warm) {
        this.search = search;
        this.problem = problem;
        this.best = best;
        this.warm = warm;
    }

    /// The best set with the other decision on this case, closest to the chosen one.
    Found turned(int index) {
        var asked = problem.forcing(index, !best.chosen().get(index)).comparedWith(best.chosen());
        return turned(index, asked, false);
    }

    /// The same, closest to the previous draft.
    Found turnedFromDraft(int index) {
        return turned(index, problem.forcing(index, !best.chosen().get(index)), true);
    }

    private Found turned(int index, IndexedProblem asked, boolean fromDraft) {
        if (!asked.isFillable()) {
            return new Found.Nothing();
        }
        var pinned = problem.fixedIn().get(index) || problem.fixedOut().get(index);
        var floor = pinned ? asked.unavoidableShortfall() : best.shortfall();
        var in = asked.fixedIn().get(index);
        return upwards(
                asked,
                floor,
                fromDraft,
                questions -> questions.forcing(index, in, search.limit()),
                () -> search.solve(asked, HeadStart.of(floor, best.prices())));
    }

    /// The best set if this quota were not there.
    Found without(int position) {
        var quota = problem.groups().get(position).quota().withoutLimits();
        var asked = problem.replacing(position, quota);
        return downwards(
                asked,
                questions -> questions.replacing(position, quota, true, search.limit()),
                () -> search.solve(asked));
    }

    /// Whether the other decision on this case could have more merit than this, and miss nothing, without this quota.
    boolean isBeyond(int index, int position, long merit) {
        var in = !best.chosen().get(index);
        if (warm) {
            var found = at(0, false).beyond(index, in, position, merit, search.limit());
            if (!(found instanceof Answer.Unproved)) {
                return found instanceof Answer.Proved;
            }
        }
        var quota = problem.groups().get(position).quota().withoutLimits();
        return search.forObjectiveOnly()
                                .solve(problem.replacing(position, quota).forcing(index, in))
                        instanceof Optimum other
                && other.shortfall() == 0
                && other.merit() > merit;
    }

    /// The objective with one place more or less in a quota; which of the best sets comes is left open.
    Found seats(int position, Quota quota) {
        var asked = problem.replacing(position, quota);
        var before = problem.groups().get(position).quota();
        Function<WarmQuestions, Answer> question =
                questions -> questions.replacing(position, quota, false, search.limit());
        Supplier<Found> slowly = () -> search.forObjectiveOnly().solve(asked, HeadStart.of(0, best.prices()));
        if (isTighter(before, quota)) {
            return upwards(asked, Math.max(best.shortfall(), asked.unavoidableShortfall()), true, question, slowly);
        }
        var floor = Math.max(asked.unavoidableShortfall(), best.shortfall() - quota.weight());
        return isLooser(before, quota)
                ? downwards(asked, question, slowly)
                : upwards(asked, floor, true, question, slowly);
    }

    private static boolean isTighter(Quota before, Quota after) {
        return floor(after) >= floor(before) && ceiling(after) <= ceiling(before);
    }

    private static boolean isLooser(Quota before, Quota after) {
        return floor(after) <= floor(before) && ceiling(after) >= ceiling(before);
    }

    private static int floor(Quota quota) {
        var min = quota.min();
        return min == null ? 0 : min;
    }

    private static int ceiling(Quota quota) {
        var max = quota.max();
        return max == null ? Integer.MAX_VALUE : max;
    }

    /// From a shortfall that no set is below, until some set has it.
    private Found upwards(
            IndexedProblem asked,
            long floor,
            boolean fromDraft,
            Function<WarmQuestions, Answer> question,
            Supplier<Found> slowly) {
        if (warm && floor <= best.shortfall() + MOST_STEPS) {
            for (var shortfall = floor; shortfall <= floor + MOST_STEPS; shortfall++) {
                switch (question.apply(at(shortfall, fromDraft))) {
                    case Answer.Proved proved -> {
                        return Optimum.of(asked, LexicographicSearch.chosen(asked, proved.values()), shortfall);
                    }
                    case Answer.Unproved _ -> {
                        return slowly.get();
                    }
                    case Answer.Impossible _ -> {}
                }
            }
        }
        return slowly.get();
    }

    /// From the shortfall of the chosen set, until no set has less.
    private Found downwards(IndexedProblem asked, Function<WarmQuestions, Answer> question, Supplier<Found> slowly) {
        var floor = asked.unavoidableShortfall();
        var shortfall = asked.shortfall(best.chosen());
        for (var steps = 0; warm && steps < MOST_STEPS; steps++) {
            if (!(question.apply(at(shortfall, true)) instanceof Answer.Proved(List<Long> values, long _))) {
                return slowly.get();
            }
            var actual = asked.shortfall(LexicographicSearch.chosen(asked, values));
            if (actual == shortfall) {
                var less = actual == floor ? new Answer.Impossible() : question.apply(at(actual - 1, true));
                if (less instanceof Answer.Impossible) {
                    return Optimum.of(asked, LexicographicSearch.chosen(asked, values), actual);
                }
                actual = less instanceof Answer.Proved ? actual - 1 : actual;
                if (actual == shortfall) {
                    return slowly.get();
                }
            }
            shortfall = actual;
        }
        return slowly.get();
    }

    private WarmQuestions at(long shortfall, boolean fromDraft) {
        return known.computeIfAbsent(
                new Key(shortfall, fromDraft),
                key -> new WarmQuestions(problem, key.shortfall(), fromDraft ? problem.draft() : best.chosen()));
    }
}
