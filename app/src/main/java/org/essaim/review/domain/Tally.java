package org.essaim.review.domain;

import static java.util.stream.Collectors.averagingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.essaim.contributions.ContributionId;
import org.essaim.review.Score;

/// What the reviews of one case say together. The mean is the mean of the reviews' means, so that each reviewer counts
/// once however many criteria they judged; the spread is the distance between the mildest and the strictest.
public record Tally(List<Review> reviews) {
    public Tally {
        reviews = reviews.stream().filter(Review::counts).toList();
    }

    public static Map<ContributionId, Tally> byCase(List<Review> reviews) {
        var tallies = new java.util.HashMap<ContributionId, Tally>();
        reviews.stream()
                .collect(groupingBy(Review::contribution))
                .forEach((id, own) -> tallies.put(id, new Tally(own)));
        return tallies;
    }

    public Optional<Score> score() {
        var means = means();
        return means.isEmpty()
                ? Optional.empty()
                : Optional.of(new Score(
                        means.stream()
                                .mapToDouble(Double::doubleValue)
                                .average()
                                .orElseThrow(),
                        means.size(),
                        byCriterion()));
    }

    public double spread() {
        var means = means();
        return means.isEmpty() ? 0 : means.getLast() - means.getFirst();
    }

    private List<Double> means() {
        return reviews.stream()
                .map(review -> review.judgement().mean().orElseThrow())
                .sorted()
                .toList();
    }

    private Map<String, Double> byCriterion() {
        return reviews.stream()
                .flatMap(review -> review.judgement().scores().entrySet().stream())
                .collect(groupingBy(
                        Map.Entry::getKey,
                        TreeMap::new,
                        mapping(Map.Entry::getValue, averagingInt(Integer::intValue))));
    }
}
