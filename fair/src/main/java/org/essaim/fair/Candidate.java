package org.essaim.fair;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// One case that can be chosen. Merit is a whole number of thousandths of a score, so that sums are exact; an
/// attribute may have several values, and an organisation that is not blank can win at most one place.
public record Candidate(String id, long merit, String organisation, Map<String, Set<String>> attributes) {

    public Candidate {
        organisation = organisation.strip();
        var sorted = new TreeMap<String, Set<String>>();
        attributes.forEach(
                (name, values) -> sorted.put(name, Collections.unmodifiableSortedSet(new TreeSet<>(values))));
        attributes = Collections.unmodifiableSortedMap(sorted);
    }

    public static Candidate scored(
            String id, BigDecimal score, String organisation, Map<String, Set<String>> attributes) {
        return new Candidate(id, merit(score), organisation, attributes);
    }

    /// Thousandths, halves away from zero. A score too large for a long becomes the largest one, which
    /// [SelectionProblem#refusals] then refuses by name.
    public static long merit(BigDecimal score) {
        var thousandths =
                score.movePointRight(3).setScale(0, RoundingMode.HALF_UP).toBigInteger();
        return thousandths.bitLength() < Long.SIZE ? thousandths.longValue() : Long.MAX_VALUE;
    }

    public boolean has(String attribute, String value) {
        return attributes.getOrDefault(attribute, Set.of()).contains(value);
    }
}
