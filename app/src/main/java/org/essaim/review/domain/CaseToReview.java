package org.essaim.review.domain;

import org.essaim.contributions.Submission;

/// One case before its reviewer: what was handed in and what she has written so far (version 0: nothing yet).
public record CaseToReview(
        ReadingDesk desk, Submission submission, Judgement judgement, boolean finished, int version) {
    public static CaseToReview of(ReadingDesk desk, Submission submission) {
        return desk.list()
                .review(submission)
                .map(review ->
                        new CaseToReview(desk, submission, review.judgement(), review.finished(), review.version()))
                .orElseGet(() -> new CaseToReview(desk, submission, Judgement.NONE, false, 0));
    }
}
