package org.essaim.review.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.essaim.calls.Criterion;
import org.essaim.kernel.Refusal;

/// What a judgement must be before it is kept. A draft may be empty; a finished review has at least one score and a
/// comment, since the choice is explained from both.
public final class JudgementRules {
    public static final int LONGEST_COMMENT = 4_000;
    public static final int LONGEST_REMARK = 1_000;

    private JudgementRules() {}

    public static List<Refusal> check(Judgement judgement, List<Criterion> criteria, boolean finish) {
        var refusals = new ArrayList<Refusal>();
        var keys = criteria.stream().map(Criterion::key).toList();
        judgement.scores().forEach((key, score) -> {
            if (!keys.contains(key)) {
                refusals.add(Refusal.of("", "review.refused.criterion"));
            } else if (score < Judgement.LOWEST || score > Judgement.HIGHEST) {
                refusals.add(Refusal.of("score-" + key, "review.refused.score"));
            }
        });
        judgement.remarks().forEach((key, remark) -> {
            if (!keys.contains(key)) {
                refusals.add(Refusal.of("", "review.refused.criterion"));
            } else if (remark.length() > LONGEST_REMARK) {
                refusals.add(tooLong("remark-" + key, LONGEST_REMARK, remark));
            }
        });
        if (judgement.comment().length() > LONGEST_COMMENT) {
            refusals.add(tooLong("comment", LONGEST_COMMENT, judgement.comment()));
        }
        if (finish && judgement.scores().isEmpty() && !keys.isEmpty()) {
            refusals.add(Refusal.of("score-" + keys.getFirst(), "review.refused.no-score"));
        }
        if (finish && judgement.comment().isEmpty()) {
            refusals.add(Refusal.of("comment", "review.refused.no-comment"));
        }
        return refusals.stream().distinct().toList();
    }

    private static Refusal tooLong(String field, int most, String text) {
        return Refusal.of(field, "review.refused.too-long", Map.of("most", most, "now", text.length()));
    }
}
