package org.essaim.review.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.essaim.contributions.ContributionId;
import org.essaim.contributions.Submission;
import org.essaim.kernel.Language;

/// The cases of one call that one reviewer may read, without those of a declared conflict of hers: once readers
/// are assigned, those that are hers or that she began; before, all in her languages. What she began comes first,
/// then what the fewest others have read.
public record ReadingList(
        List<Submission> submissions,
        Set<Language> languages,
        Optional<Set<ContributionId>> assigned,
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
        return isHers(submission) && !conflicts.contains(submission.id());
    }

    private boolean isHers(Submission submission) {
        return assigned.map(own ->
                        own.contains(submission.id()) || review(submission).isPresent())
                .orElseGet(() -> languages.contains(submission.language()));
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
