package org.essaim.review.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.essaim.accounts.AccountId;
import org.essaim.contributions.Submission;
import org.essaim.fair.assignment.Level;
import org.essaim.kernel.Refusal;
import org.essaim.review.domain.AssignmentDesk;
import org.essaim.review.domain.AssignmentDesk.Reader;
import org.essaim.review.domain.Reading;
import org.essaim.review.usecases.PickReaders;
import org.essaim.review.usecases.PickReaders.Pick;

/// The readers of one case, to be picked by hand: those who read its language best first.
public record PickPage(AssignmentDesk desk, Submission submission, Pick pick, List<Refusal> refusals) {
    static PickPage of(PickReaders.Seen seen) {
        var desk = seen.desk();
        var fixed = desk.readers().stream()
                .map(Reader::id)
                .filter(reader -> desk.reading(seen.submission(), reader)
                        .filter(Reading::fixed)
                        .isPresent())
                .collect(Collectors.toSet());
        var close = desk.readers().stream()
                .map(Reader::id)
                .filter(reader -> desk.isDeclaredByCoordinator(seen.submission(), reader))
                .collect(Collectors.toSet());
        var pick = new Pick(
                desk.drafted(seen.submission()), fixed, close, desk.assigning().version());
        return new PickPage(desk, seen.submission(), pick, List.of());
    }

    /// What was typed, over the desk as it is now.
    static PickPage typed(PickReaders.Seen seen, Pick pick, List<Refusal> refusals) {
        return new PickPage(seen.desk(), seen.submission(), pick, refusals);
    }

    public String deskPath() {
        return "/desk/calls/" + desk.call().slug() + "/reviews/assignment";
    }

    /// One reader before this case; `said` is what keeps her from it whatever is ticked: `declared` by herself, or
    /// `known` from where she works; empty for neither.
    public record Row(Reader reader, Optional<Level> level, int load, int limit, String said) {
        public AccountId id() {
            return reader.id();
        }

        public String key() {
            return reader.id().value().toString();
        }
    }

    public List<Row> rows() {
        var loads = desk.loads();
        return desk.readers().stream()
                .map(reader -> new Row(
                        reader,
                        reader.profile()
                                .flatMap(known ->
                                        Optional.ofNullable(known.levels().get(submission.language()))),
                        loads.getOrDefault(reader.id(), 0),
                        desk.limit(reader),
                        said(reader)))
                .sorted(Comparator.comparing((Row row) -> !row.said().isEmpty())
                        .thenComparingInt(
                                row -> -row.level().map(Level::thousandths).orElse(-1))
                        .thenComparing(row -> row.reader().name()))
                .toList();
    }

    private String said(Reader reader) {
        if (desk.isDeclaredByCoordinator(submission, reader.id())) {
            return "";
        }
        if (desk.isDeclared(submission, reader.id())) {
            return "declared";
        }
        return desk.isClose(submission, reader) ? "known" : "";
    }

    public boolean isTheme(Reader reader) {
        return reader.profile()
                .filter(known -> known.themes().contains(submission.theme()))
                .isPresent();
    }

    public boolean isRefused(Row row) {
        return refusals.stream().anyMatch(refusal -> refusal.field().equals("reader-" + row.key()));
    }

    public Set<AccountId> begun() {
        return desk.begun().getOrDefault(submission.id(), Set.of());
    }
}
