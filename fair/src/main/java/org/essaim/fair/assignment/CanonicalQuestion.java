package org.essaim.fair.assignment;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.essaim.fair.InputHash;

/// The one text of a question that is hashed: everything that decides, sorted, without white space.
final class CanonicalQuestion {

    private CanonicalQuestion() {}

    static String sha256(AssignmentProblem problem) {
        return InputHash.of(Map.of(
                "rules", Outcome.RULES,
                "weights", new TreeMap<>(Outcome.WEIGHTS),
                "proposals",
                        sorted(problem.proposals(), Comparator.comparing(Proposal::id)).stream()
                                .map(CanonicalQuestion::proposal)
                                .toList(),
                "reviewers",
                        sorted(problem.reviewers(), Comparator.comparing(Reviewer::id)).stream()
                                .map(CanonicalQuestion::reviewer)
                                .toList(),
                "conflicts",
                        sorted(
                                problem.conflicts(),
                                Comparator.comparing(Conflict::proposal)
                                        .thenComparing(Conflict::reviewer)
                                        .thenComparing(Conflict::reason)),
                "existing",
                        sorted(
                                problem.existing(),
                                Comparator.comparing(Existing::proposal).thenComparing(Existing::reviewer)),
                "mode", problem.mode().name(),
                "salt", problem.salt()));
    }

    private static Map<String, Object> proposal(Proposal proposal) {
        return Map.of(
                "id", proposal.id(),
                "languages", proposal.languages(),
                "themes", new TreeSet<>(proposal.themes()),
                "bodies", Words.bodies(proposal.organisation(), proposal.networks()),
                "readers", proposal.readers());
    }

    private static Map<String, Object> reviewer(Reviewer reviewer) {
        return Map.of(
                "id",
                reviewer.id(),
                "languages",
                new TreeMap<>(reviewer.languages()),
                "themes",
                new TreeSet<>(reviewer.themes()),
                "bodies",
                Words.bodies(reviewer.organisation(), reviewer.networks()),
                "limit",
                reviewer.limit(),
                "preferences",
                new TreeMap<>(reviewer.preferences()));
    }

    private static <T> List<T> sorted(List<T> items, Comparator<T> order) {
        return items.stream().sorted(order).toList();
    }
}
