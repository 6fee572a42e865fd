package org.essaim.review.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.essaim.contributions.ContributionId;
import org.essaim.contributions.Submission;
import org.essaim.kernel.Language;

/// The cases of one call that one reviewer may read: those in her languages and without a declared conflict of hers.
/// What she began comes first, then what the fewest others have read.
public record ReadingList(
        List<Submission> submissions,
        Set<Language> languages,
        Map<ContributionId, Review> own,
        Set<ContributionId> conflicts,
        Map<ContributionId, Integer> readings) {
    public List<Submission> cases() {
        return submissions.stream().filter(this::mayRead).toList();
    }

    public List<Submission> withConflict() {
        return submissions.stream()
                .filter(submission -> conflicts.contains(submission.id()))
                .toList();
    }

    public boolean mayRead(Submission submission) {
        return languages.contains(submission.language()) && !conflicts.contains(submission.id());
    }

    public Optional<Review> review(Submission submission) {
        return Optional.ofNullable(own.get(submission.id()));
    }

    public boolean isFinished(Submission submission) {
        return review(submission).filter(Review::finished).isPresent();
    }

    public long finished() {
        return cases().stream().filter(this::isFinished).count();
    }

    public Optional<Submission> next() {
        return cases().stream()
                .filter(submission -> !isFinished(submission))
                .min(Comparator.comparing(
                                (Submission submission) -> review(submission).isEmpty())
                        .thenComparing(submission -> readings.getOrDefault(submission.id(), 0))
                        .thenComparing(Submission::number));
    }
}
