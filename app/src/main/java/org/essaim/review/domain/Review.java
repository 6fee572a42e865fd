package org.essaim.review.domain;

import java.time.Instant;
import org.essaim.accounts.AccountId;
import org.essaim.contributions.ContributionId;

/// One reviewer's judgement of one case as it is kept. Only finished reviews count; `version` grows with every change,
/// so that two open windows notice each other.
public record Review(
        ContributionId contribution,
        AccountId reviewer,
        Judgement judgement,
        boolean finished,
        int version,
        Instant savedAt) {
    public boolean counts() {
        return finished && !judgement.scores().isEmpty();
    }
}
