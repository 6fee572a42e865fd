package org.essaim.review.domain;

import java.util.Collections;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// What one reviewer thinks of one case: a whole score from 1 to 5 for each criterion that could be judged, remarks on
/// single criteria, and one comment on the whole. A criterion left blank is not a zero: it does not count at all.
public record Judgement(Map<String, Integer> scores, Map<String, String> remarks, String comment) {
    public static final int LOWEST = 1;
    public static final int HIGHEST = 5;
    public static final Judgement NONE = new Judgement(Map.of(), Map.of(), "");

    public Judgement {
        scores = Collections.unmodifiableSortedMap(new TreeMap<>(scores));
        var said = new TreeMap<String, String>();
        remarks.forEach((criterion, remark) -> {
            if (!remark.isBlank()) {
                said.put(criterion, plain(remark));
            }
        });
        remarks = Collections.unmodifiableSortedMap(said);
        comment = plain(comment);
    }

    /// The mean of the scores given, from 1 to 5.
    public OptionalDouble mean() {
        return scores.values().stream().mapToInt(Integer::intValue).average();
    }

    /// Browsers send line ends in their own way, and no database keeps a null character.
    private static String plain(String text) {
        return text.replace("\r\n", "\n").replace("\u0000", "").strip();
    }
}
