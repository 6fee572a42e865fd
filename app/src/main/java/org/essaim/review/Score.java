package org.essaim.review;

import java.util.Map;

/// What the reviews of one contribution say together: the mean of the reviews' means, from 1 to 5, how many
/// reviews, and the mean of each criterion.
public record Score(double mean, int reviews, Map<String, Double> byCriterion) {
    public Score {
        byCriterion = Map.copyOf(byCriterion);
    }
}
