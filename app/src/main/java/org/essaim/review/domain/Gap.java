package org.essaim.review.domain;

import org.essaim.contributions.Submission;

/// A case that lacks readers, and why: of those who read its language well enough, how many are too close to it,
/// and how many of the others have as many cases as they take.
public record Gap(Submission submission, int missing, int canRead, int close, int full, int free) {
    /// What stands in the way, the hardest first.
    public enum Reason {
        NOBODY_READS_IT,
        TOO_FEW_READ_IT,
        TOO_CLOSE,
        FULL,
        NOT_GIVEN
    }

    public Reason reason(int wanted) {
        if (free >= missing) {
            return Reason.NOT_GIVEN;
        }
        if (canRead == 0) {
            return Reason.NOBODY_READS_IT;
        }
        if (canRead < wanted) {
            return Reason.TOO_FEW_READ_IT;
        }
        return canRead - close < wanted ? Reason.TOO_CLOSE : Reason.FULL;
    }
}
