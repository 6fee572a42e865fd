package org.essaim.fair;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// The one text of a problem that is hashed: everything that decides, sorted, without white space, so that the order
/// of rows and columns leaves no trace.
final class CanonicalInput {

    private CanonicalInput() {}

    static String json(SelectionProblem problem) {
        return SelectionJson.canonical(Map.of(
                "rules", AuditBundle.RULES,
                "candidates", sorted(problem.candidates(), Comparator.comparing(Candidate::id)),
                "places", problem.places(),
                "quotas",
                        sorted(
                                problem.quotas(),
                                Comparator.comparing(Quota::attribute).thenComparing(Quota::value)),
                "pins",
                        sorted(
                                problem.pins(),
                                Comparator.comparing(Pin::id)
                                        .thenComparing(Pin::side)
                                        .thenComparing(Pin::reason)),
                "draft", problem.draft(),
                "salt", problem.salt()));
    }

    static String sha256(SelectionProblem problem) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(json(problem).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static <T> List<T> sorted(List<T> items, Comparator<T> order) {
        return items.stream().sorted(order).toList();
    }
}
