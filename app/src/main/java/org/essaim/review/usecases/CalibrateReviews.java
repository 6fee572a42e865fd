package org.essaim.review.usecases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.essaim.accounts.Viewer;
import org.essaim.contributions.Submission;
import org.essaim.fair.calibration.CalibrateScores;
import org.essaim.fair.calibration.Calibration;
import org.essaim.fair.calibration.CalibrationProblem;
import org.essaim.fair.calibration.CalibrationRefused;
import org.essaim.fair.calibration.ReviewScore;
import org.essaim.kernel.Slug;
import org.essaim.review.domain.CalibratedReviews;
import org.essaim.review.domain.CallReviews;
import org.essaim.review.domain.Judgement;
import org.essaim.review.domain.Review;
import org.springframework.stereotype.Service;

/// Shows a call's coordinators what its scores mean once the strictness of reviewers is taken out. Only
/// finished reviews of what is still submitted count. Plain Java and quick, so it needs no process of its own.
@Service
public class CalibrateReviews {
    private static final int USUALLY_ONE_IN = 6;
    private static final long SEED = 1;

    private final SeeReviews reviews;

    CalibrateReviews(SeeReviews reviews) {
        this.reviews = reviews;
    }

    /// Without a number of places, one in six submissions.
    public CalibratedReviews see(Viewer viewer, Slug slug, OptionalInt places) {
        var all = reviews.see(viewer, slug);
        var wanted = places.orElse(Math.ceilDiv(all.submissions().size(), USUALLY_ONE_IN));
        return new CalibratedReviews(all, wanted, calibration(all, wanted));
    }

    private static Optional<Calibration> calibration(CallReviews all, int places) {
        var submitted = all.submissions().stream().map(Submission::id).collect(Collectors.toSet());
        return calibration(
                all.reviews().stream()
                        .filter(review -> submitted.contains(review.contribution()))
                        .toList(),
                places);
    }

    static Optional<Calibration> calibration(List<Review> reviews, int places) {
        var scores = reviews.stream()
                .filter(Review::counts)
                .flatMap(review ->
                        review.judgement().scores().entrySet().stream().map(score -> score(review, score)))
                .toList();
        var problem = new CalibrationProblem(scores, Judgement.LOWEST, Judgement.HIGHEST, places, Map.of(), SEED);
        return switch (CalibrateScores.calibrate(problem)) {
            case Calibration found -> Optional.of(found);
            case CalibrationRefused _ -> Optional.empty();
        };
    }

    private static ReviewScore score(Review review, Map.Entry<String, Integer> score) {
        return new ReviewScore(
                review.contribution().value().toString(),
                review.reviewer().value().toString(),
                score.getKey(),
                score.getValue());
    }
}
