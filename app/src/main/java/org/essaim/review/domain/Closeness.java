package org.essaim.review.domain;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.contributions.Submission;

/// Whether a reader is too close to a case without saying so: she works for its organisation, or both belong to
/// one network. Names are the same whatever their capitals and spaces.
final class Closeness {
    private Closeness() {}

    static boolean isClose(Submission submission, Set<String> networks, ReaderProfile reader) {
        var own = same(Stream.concat(Stream.of(reader.organisation()), reader.networks().stream()));
        var others = same(Stream.concat(Stream.of(submission.organisation()), networks.stream()));
        return own.stream().anyMatch(others::contains);
    }

    private static Collection<String> same(Stream<String> names) {
        return names.map(name -> Normalizer.normalize(name, Normalizer.Form.NFKC)
                        .strip()
                        .replaceAll("\\s+", " ")
                        .toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }
}
