package org.essaim.review.web;

import java.util.HashMap;
import java.util.Map;
import org.essaim.review.domain.CaseToReview;
import org.essaim.review.domain.Judgement;

/// What a reviewer typed, as it was typed, and the version it was typed over. A score that is no number is kept and
/// refused by the rules as zero would be.
public record JudgementForm(Map<String, String> fields, int version) {
    private static final String SCORE = "score-";
    private static final String NONE = "none";
    private static final String REMARK = "remark-";

    static JudgementForm read(Map<String, String> parameters) {
        return new JudgementForm(Map.copyOf(parameters), whole(parameters.getOrDefault("version", "")));
    }

    static JudgementForm of(CaseToReview current) {
        var fields = new HashMap<String, String>();
        current.judgement().scores().forEach((key, score) -> fields.put(SCORE + key, String.valueOf(score)));
        current.judgement().remarks().forEach((key, remark) -> fields.put(REMARK + key, remark));
        fields.put("comment", current.judgement().comment());
        return new JudgementForm(fields, current.version());
    }

    JudgementForm over(int newVersion) {
        return new JudgementForm(fields, newVersion);
    }

    public String value(String field) {
        return fields.getOrDefault(field, "");
    }

    public Judgement judgement() {
        var scores = new HashMap<String, Integer>();
        var remarks = new HashMap<String, String>();
        fields.forEach((field, value) -> {
            if (field.startsWith(SCORE) && !value.isBlank() && !NONE.equals(value)) {
                scores.put(field.substring(SCORE.length()), whole(value));
            }
            if (field.startsWith(REMARK)) {
                remarks.put(field.substring(REMARK.length()), value);
            }
        });
        return new Judgement(scores, remarks, value("comment"));
    }

    private static int whole(String text) {
        var digits = text.strip();
        return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : 0;
    }
}
