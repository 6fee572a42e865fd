package org.essaim.review.domain;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.essaim.accounts.AccountId;
import org.essaim.contributions.Submission;
import org.essaim.fair.calibration.Calibrated;
import org.essaim.fair.calibration.Calibration;
import org.essaim.fair.calibration.Pile;
import org.essaim.fair.calibration.Strictness;

/// A call's reviews with the strictness of those who wrote them told apart from the merit of what they read,
/// for so many places. Without a single finished review there is no calibration.
public record CalibratedReviews(CallReviews all, int places, Optional<Calibration> calibration) {
    public record Row(Submission submission, Calibrated calibrated) {}

    /// A reviewer with a name as the network knows it; blank for someone who no longer reads for the call.
    public record Reader(String name, Strictness strictness) {}

    /// Best first; what nobody has read is not among them.
    public List<Row> rows() {
        var figures = new HashMap<String, Calibrated>();
        calibration.ifPresent(found -> found.proposals().forEach(one -> figures.put(one.proposal(), one)));
        return all.submissions().stream()
                .flatMap(submission ->
                        Optional.ofNullable(figures.get(submission.id().value().toString()))
                                .map(figure -> new Row(submission, figure))
                                .stream())
                .sorted(Comparator.comparingDouble(
                                (Row row) -> -row.calibrated().estimate())
                        .thenComparing(row -> row.submission().number()))
                .toList();
    }

    /// Strictest first.
    public List<Reader> readers() {
        var names = new HashMap<String, String>();
        all.names().forEach((AccountId id, String name) -> names.put(id.value().toString(), name));
        return calibration.stream()
                .flatMap(found -> found.reviewers().stream())
                .map(one -> new Reader(names.getOrDefault(one.reviewer(), ""), one))
                .sorted(Comparator.comparingDouble(
                                (Reader one) -> -one.strictness().strictness())
                        .thenComparing(Reader::name))
                .toList();
    }

    public long count(Pile pile) {
        return rows().stream().filter(row -> row.calibrated().pile() == pile).count();
    }
}
