package org.essaim.selection.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.calls.Call;
import org.essaim.contributions.ContributionId;
import org.essaim.contributions.Submission;
import org.essaim.fair.Candidate;
import org.essaim.review.Score;

/// What a selection of a call can be made from now: its submissions with their scores. A submission that nobody
/// has finished reading has no score, which is not a score of zero: it cannot be chosen until it is read.
public record Basis(Call call, List<Submission> submissions, Map<ContributionId, Score> scores) {
    private static final int MOST_NEAR = 20;

    /// Two cases whose organisations have nearly the same name.
    public record Near(Submission first, Submission second) {}

    public List<Submission> eligible() {
        return submissions.stream()
                .filter(submission -> scores.containsKey(submission.id()))
                .toList();
    }

    public List<Submission> unread() {
        return submissions.stream()
                .filter(submission -> !scores.containsKey(submission.id()))
                .toList();
    }

    /// The cases as the library takes them, under their receipt numbers.
    public List<Candidate> candidates() {
        return eligible().stream().map(this::candidate).toList();
    }

    private Candidate candidate(Submission submission) {
        var attributes = Stream.of(Attribute.values())
                .collect(Collectors.toMap(Attribute::word, attribute -> attribute.values(submission, call)));
        var mean =
                scores.getOrDefault(submission.id(), new Score(0, 0, Map.of())).mean();
        return Candidate.scored(submission.number(), BigDecimal.valueOf(mean), organisation(submission), attributes);
    }

    /// How many eligible cases have each value of an attribute.
    public Map<String, Integer> eligible(Attribute attribute) {
        var counts = new TreeMap<String, Integer>();
        eligible().stream()
                .flatMap(submission -> attribute.values(submission, call).stream())
                .forEach(value -> counts.merge(value, 1, Integer::sum));
        return counts;
    }

    /// How many cases came with each value, read or not.
    public Map<String, Integer> came(Attribute attribute) {
        var counts = new TreeMap<String, Integer>();
        submissions.stream()
                .flatMap(submission -> attribute.values(submission, call).stream())
                .forEach(value -> counts.merge(value, 1, Integer::sum));
        return counts;
    }

    public int eligible(Attribute attribute, String value) {
        return eligible(attribute).getOrDefault(value, 0);
    }

    /// How many places can be filled: an organisation gets at most one.
    public int organisations() {
        Set<String> names = eligible().stream().map(Basis::organisation).collect(Collectors.toSet());
        return names.size();
    }

    public Set<String> numbers() {
        return submissions.stream().map(Submission::number).collect(Collectors.toSet());
    }

    /// An organisation is known again by its name, whatever its capitals, accents, signs and spaces, in its
    /// country: two of the same name in different countries are two.
    public static String organisation(Submission submission) {
        return OrganisationName.folded(submission.organisation()) + " (" + submission.country() + ")";
    }

    /// Pairs of eligible cases whose organisations might be one although they do not count as one.
    public List<Near> near() {
        var known = eligible().stream()
                .map(submission -> Map.entry(submission, OrganisationName.folded(submission.organisation())))
                .toList();
        var pairs = new ArrayList<Near>();
        for (var left = 0; left < known.size() && pairs.size() < MOST_NEAR; left++) {
            for (var right = left + 1; right < known.size() && pairs.size() < MOST_NEAR; right++) {
                var first = known.get(left).getKey();
                var second = known.get(right).getKey();
                if (!organisation(first).equals(organisation(second))
                        && OrganisationName.isNear(
                                known.get(left).getValue(), known.get(right).getValue())) {
                    pairs.add(new Near(first, second));
                }
            }
        }
        return pairs;
    }
}
