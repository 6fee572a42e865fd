package org.essaim.review.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essaim.accounts.AccountId;
import org.essaim.calls.Call;
import org.essaim.contributions.ContributionId;
import org.essaim.contributions.Submission;

/// Everything a call's coordinator may know of its reviews: each submission with what was said of it, each reviewer's
/// progress, and since when reviewing is closed. `names` are the reviewers' as the network knows them.
public record CallReviews(
        Call call,
        List<Submission> submissions,
        List<Review> reviews,
        Map<AccountId, String> names,
        List<ReviewerProgress> reviewers,
        Optional<Instant> closed) {
    public Map<ContributionId, Tally> tallies() {
        return Tally.byCase(reviews);
    }

    /// How many submissions have exactly this many finished reviews.
    public long withReviews(int count) {
        var tallies = tallies();
        return submissions.stream()
                .filter(submission -> count == finished(tallies, submission))
                .count();
    }

    public int mostReviews() {
        var tallies = tallies();
        return submissions.stream()
                .mapToInt(submission -> finished(tallies, submission))
                .max()
                .orElse(0);
    }

    public List<Review> reviewsOf(Submission submission) {
        return reviews.stream()
                .filter(review -> review.contribution().equals(submission.id()))
                .toList();
    }

    private static int finished(Map<ContributionId, Tally> tallies, Submission submission) {
        var tally = tallies.get(submission.id());
        return tally == null ? 0 : tally.reviews().size();
    }
}
