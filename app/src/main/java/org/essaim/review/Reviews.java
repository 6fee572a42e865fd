package org.essaim.review;

import java.util.Map;
import org.essaim.calls.CallId;
import org.essaim.contributions.ContributionId;

/// What selection asks of the reviews: the score of every contribution that has one.
public interface Reviews {
    Map<ContributionId, Score> scores(CallId call);
}
