package org.essaim.selection.domain;

import java.util.Comparator;
import java.util.HashMap;
import org.essaim.fair.SelectionProblem;

/// What a balanced choice gives up against the highest scores alone, in thousandths of a score: `top` is the merit of
/// the best cases, one for each organisation, without any quota or fixed case.
public record PriceOfBalance(long top, long chosen) {
    public static PriceOfBalance of(SelectionProblem problem, long chosen) {
        var best = new HashMap<String, Long>();
        for (var candidate : problem.candidates()) {
            var owner = candidate.organisation().isEmpty() ? "\u0000" + candidate.id() : candidate.organisation();
            best.merge(owner, candidate.merit(), Math::max);
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
}
