package org.essaim.review;

import java.util.Map;
import org.essaim.calls.CallId;
import org.essaim.contributions.ContributionId;

/// What selection asks of the reviews: the score of every contribution that has one.
public interface Reviews {
    Map<ContributionId, Score> scores(CallId call);

    /// How far each score can be from what it is meant to measure: a standard error in points, from how much
    /// reviewers differ on the same cases and how many have read this one. Empty while reviews cannot show it.
    Map<ContributionId, Double> errors(CallId call);

    /// Ends reviewing, since the call was decided: a review written later would change nothing any more.
    void end(CallId call);
}
