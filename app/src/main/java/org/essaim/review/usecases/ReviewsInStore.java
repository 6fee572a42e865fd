package org.essaim.review.usecases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.essaim.calls.CallId;
import org.essaim.contributions.ContributionId;
import org.essaim.review.Reviews;
import org.essaim.review.Score;
import org.essaim.review.domain.Tally;
import org.springframework.stereotype.Service;

/// The front door of the reviews: finished ones without a conflict of interest.
@Service
class ReviewsInStore implements Reviews {
    private final ReviewStore store;

    ReviewsInStore(ReviewStore store) {
        this.store = store;
    }

    @Override
    public Map<ContributionId, Score> scores(CallId call) {
        var scores = new HashMap<ContributionId, Score>();
        Tally.byCase(store.ofCalls(List.of(call)))
                .forEach((id, tally) -> tally.score().ifPresent(score -> scores.put(id, score)));
        return scores;
    }
}
