package org.essaim.review.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essaim.accounts.AccountId;
import org.essaim.contributions.ContributionId;
import org.essaim.review.Score;
import org.junit.jupiter.api.Test;

class TallyTest {
    private final ContributionId contribution = new ContributionId(UUID.randomUUID());

    @Test
    void eachReviewCountsOnceHoweverManyCriteriaItJudges() {
        var tally = new Tally(
                List.of(review(true, Map.of("create", 5)), review(true, Map.of("create", 2, "save", 3, "include", 4))));

        assertEquals(Optional.of(new Score(4.0, 2, Map.of("create", 3.5, "save", 3.0, "include", 4.0))), tally.score());
        assertEquals(2.0, tally.spread());
    }

    @Test
    void aDraftDoesNotCountAndABlankIsNotAZero() {
        var tally = new Tally(
                List.of(review(false, Map.of("create", 1)), review(true, Map.of()), review(true, Map.of("save", 4))));

        assertEquals(Optional.of(new Score(4.0, 1, Map.of("save", 4.0))), tally.score());
    }

    @Test
    void whatNobodyFinishedHasNoScore() {
        assertEquals(Optional.empty(), new Tally(List.of(review(false, Map.of("create", 5)))).score());
    }

    private Review review(boolean finished, Map<String, Integer> scores) {
        return new Review(
                contribution,
                new AccountId(UUID.randomUUID()),
                new Judgement(scores, Map.of(), "Seen."),
                finished,
                1,
                Instant.EPOCH);
    }
}
