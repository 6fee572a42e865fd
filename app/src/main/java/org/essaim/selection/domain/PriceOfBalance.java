package org.essaim.selection.domain;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.essaim.fair.Candidate;
import org.essaim.fair.SelectionProblem;

/// What a balanced choice gives up against the highest scores alone, in thousandths of a score: `top` is the
/// merit of the best cases, one for each organisation, without any quota or fixed case.
public record PriceOfBalance(long top, long chosen) {
    private static final Comparator<Candidate> HIGHEST =
            Comparator.comparingLong((Candidate one) -> -one.merit()).thenComparing(Candidate::id);

    public static PriceOfBalance of(SelectionProblem problem, long chosen) {
        var best = new HashMap<String, Long>();
        for (var candidate : problem.candidates()) {
            best.merge(owner(candidate), candidate.merit(), Math::max);
        }
        var top = best.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(problem.places())
                .mapToLong(Long::longValue)
                .sum();
        return new PriceOfBalance(top, chosen);
    }

    public long price() {
        return top - chosen;
    }

    /// The cases with the highest scores, one for each organisation, without any quota or fixed case.
    public static Set<String> byScoresAlone(SelectionProblem problem) {
        var best = new HashMap<String, Candidate>();
        for (var candidate : problem.candidates()) {
            best.merge(owner(candidate), candidate, (one, other) -> HIGHEST.compare(one, other) <= 0 ? one : other);
        }
        return best.values().stream()
                .sorted(HIGHEST)
                .limit(problem.places())
                .map(Candidate::id)
                .collect(Collectors.toSet());
    }

    private static String owner(Candidate candidate) {
        return candidate.organisation().isEmpty() ? "\u0000" + candidate.id() : candidate.organisation();
    }
}
