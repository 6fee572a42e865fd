package org.essaim.review.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.essaim.calls.Criterion;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Refusal;
import org.junit.jupiter.api.Test;

class JudgementRulesTest {
    private static final List<Criterion> CRITERIA = List.of(
            new Criterion("create", LocalizedText.EMPTY, LocalizedText.EMPTY, List.of()),
            new Criterion("save", LocalizedText.EMPTY, LocalizedText.EMPTY, List.of()));

    @Test
    void aDraftMayBeEmptyAndAFinishedReviewMayLeaveACriterionBlank() {
        assertEquals(List.of(), JudgementRules.check(Judgement.NONE, CRITERIA, false));
        assertEquals(
                List.of(), JudgementRules.check(new Judgement(Map.of("save", 3), Map.of(), "Good."), CRITERIA, true));
    }

    @Test
    void aFinishedReviewNeedsAScoreAndAComment() {
        assertEquals(
                List.of("score-create", "comment"),
                fields(JudgementRules.check(new Judgement(Map.of(), Map.of(), "  "), CRITERIA, true)));
    }

    @Test
    void scoresGoFromOneToFiveAndBelongToTheCall() {
        var judgement = new Judgement(Map.of("create", 6, "save", 0, "other", 3), Map.of(), "");

        assertEquals(
                List.of("score-create", "", "score-save"), fields(JudgementRules.check(judgement, CRITERIA, false)));
    }

    @Test
    void tellsHowMuchTooLongATextIs() {
        var judgement = new Judgement(Map.of(), Map.of("save", "x".repeat(1_001)), "y".repeat(4_001));

        assertEquals(
                List.of(
                        Refusal.of("remark-save", "review.refused.too-long", Map.of("most", 1_000, "now", 1_001)),
                        Refusal.of("comment", "review.refused.too-long", Map.of("most", 4_000, "now", 4_001))),
                JudgementRules.check(judgement, CRITERIA, false));
    }

    private static List<String> fields(List<Refusal> refusals) {
        return refusals.stream().map(Refusal::field).toList();
    }
}
