package org.essaim.contributions.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.essaim.contributions.domain.Basics;
import org.essaim.kernel.Refusal;

/// The object that a program sends, taken apart; a field that there is not, and one that is no text, are refused by
/// name.
record SentBody(Map<String, String> basics, Map<String, Object> answers, List<Refusal> refusals) {
    static SentBody of(Map<String, Object> body) {
        var basics = new LinkedHashMap<String, String>();
        var answers = new LinkedHashMap<String, Object>();
        var refusals = new ArrayList<Refusal>();
        var known = Basics.EMPTY.values().keySet();
        body.forEach((field, value) -> {
            if (field.equals("answers")) {
                answers(answers, refusals, value);
            } else if (!known.contains(field)) {
                refusals.add(Refusal.of(
                        field,
                        "contributions.refused.no-field",
                        Map.of("known", String.join(", ", known) + ", answers")));
            } else if (value instanceof String text) {
                basics.put(field, text);
            } else if (value != null) {
                refusals.add(Refusal.of(field, "contributions.refused.kind.text"));
            }
        });
        return new SentBody(basics, answers, refusals);
    }

    private static void answers(Map<String, Object> answers, List<Refusal> refusals, Object value) {
        if (!(value instanceof Map<?, ?> sent)) {
            refusals.add(Refusal.of("answers", "contributions.refused.kind.object"));
            return;
        }
        sent.forEach((key, answer) -> {
            if (answer != null) {
                answers.put(key.toString(), answer);
            }
        });
    }
}
