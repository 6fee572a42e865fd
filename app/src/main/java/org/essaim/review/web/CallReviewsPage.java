package org.essaim.review.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.essaim.accounts.AccountId;
import org.essaim.calls.Criterion;
import org.essaim.contributions.ContributionId;
import org.essaim.contributions.Submission;
import org.essaim.review.domain.CallReviews;
import org.essaim.review.domain.Review;
import org.essaim.review.domain.Tally;
import org.essaim.site.Frame;
import org.jspecify.annotations.Nullable;

/// All reviews of a call for its coordinator, in the order asked for.
public record CallReviewsPage(CallReviews all, Map<ContributionId, Tally> tallies, Order order, String notice) {
    /// What the rows are sorted by.
    public enum Order {
        NUMBER,
        MEAN,
        SPREAD,
        COUNT;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Optional<Order> of(String word) {
            return List.of(values()).stream()
                    .filter(order -> order.word().equals(word))
                    .findFirst();
        }
    }

    /// How many submissions have so many reviews.
    public record Coverage(int reviews, long submissions) {}

    public String path() {
        return "/desk/calls/" + all.call().slug() + "/reviews";
    }

    public List<Coverage> coverage() {
        return IntStream.rangeClosed(0, all.mostReviews())
                .mapToObj(count -> new Coverage(count, all.withReviews(count)))
                .toList();
    }

    public List<Submission> rows() {
        var byNumber = Comparator.comparing(Submission::number);
        return all.submissions().stream()
                .sorted(
                        switch (order) {
                            case NUMBER -> byNumber;
                            case MEAN ->
                                Comparator.comparingDouble((Submission row) -> -mean(row))
                                        .thenComparing(byNumber);
                            case SPREAD ->
                                Comparator.comparingDouble(
                                                (Submission row) -> -tally(row).spread())
                                        .thenComparing(byNumber);
                            case COUNT -> Comparator.comparingInt(this::count).thenComparing(byNumber);
                        })
                .toList();
    }

    public Tally tally(Submission row) {
        return tallies.getOrDefault(row.id(), new Tally(List.of()));
    }

    public int count(Submission row) {
        return tally(row).reviews().size();
    }

    public double mean(Submission row) {
        return tally(row).score().map(score -> score.mean()).orElse(0.0);
    }

    public String name(Frame frame, AccountId reviewer) {
        return all.names().getOrDefault(reviewer, frame.text("review.all.former"));
    }

    /// The mean of one criterion, absent when nobody judged it.
    public @Nullable Double mean(Submission row, Criterion criterion) {
        return tally(row)
                .score()
                .map(score -> score.byCriterion().get(criterion.key()))
                .orElse(null);
    }

    /// What one review gives a criterion, absent where it was left blank.
    public @Nullable Integer score(Review review, Criterion criterion) {
        return review.judgement().scores().get(criterion.key());
    }

    public @Nullable String remark(Review review, Criterion criterion) {
        return review.judgement().remarks().get(criterion.key());
    }

    public double mean(Review review) {
        return review.judgement().mean().orElse(0.0);
    }
}
