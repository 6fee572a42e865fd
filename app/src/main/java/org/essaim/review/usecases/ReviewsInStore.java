package org.essaim.review.usecases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.essaim.calls.CallId;
import org.essaim.contributions.ContributionId;
import org.essaim.fair.calibration.CalibrationNotice;
import org.essaim.review.Reviews;
import org.essaim.review.Score;
import org.essaim.review.domain.Tally;
import org.springframework.stereotype.Service;

/// The front door of the reviews: finished ones without a conflict of interest.
@Service
class ReviewsInStore implements Reviews {
    private final ReviewStore store;
    private final ReaderStore readers;

    ReviewsInStore(ReviewStore store, ReaderStore readers) {
        this.store = store;
        this.readers = readers;
    }

    @Override
    public Map<ContributionId, Score> scores(CallId call) {
        var scores = new HashMap<ContributionId, Score>();
        Tally.byCase(store.ofCalls(List.of(call)))
                .forEach((id, tally) -> tally.score().ifPresent(score -> scores.put(id, score)));
        return scores;
    }

    /// One person's reviews cannot tell strictness from merit, nor how far apart two people would be.
    @Override
    public Map<ContributionId, Double> errors(CallId call) {
        var errors = new HashMap<ContributionId, Double>();
        CalibrateReviews.calibration(store.ofCalls(List.of(call)), 1)
                .filter(found -> found.notices().stream().noneMatch(CalibrationNotice.OneReviewer.class::isInstance))
                .ifPresent(found -> found.proposals()
                        .forEach(one ->
                                errors.put(new ContributionId(UUID.fromString(one.proposal())), one.deviation())));
        return errors;
    }

    @Override
    public void end(CallId call) {
        readers.close(call);
    }
}
