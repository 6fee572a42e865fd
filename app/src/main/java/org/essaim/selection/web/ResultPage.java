package org.essaim.selection.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.essaim.contributions.Submission;
import org.essaim.fair.CaseOutcome;
import org.essaim.fair.Conflict;
import org.essaim.fair.Quota;
import org.essaim.fair.QuotaOutcome;
import org.essaim.fair.Selection;
import org.essaim.kernel.Refusal;
import org.essaim.selection.domain.PriceOfBalance;
import org.essaim.selection.domain.SavedSelection;
import org.essaim.selection.usecases.SeeSelections;
import org.essaim.site.Frame;
import org.essaim.site.drawing.Hue;
import org.essaim.site.drawing.Swarm;
import org.jspecify.annotations.Nullable;

/// One selection as its coordinator sees it: the swarm, the quotas agreed and got, who was chosen, and every
/// case with its reasons. `notice` is the key of what just happened, empty for nothing.
public record ResultPage(
        Frame frame,
        SeeSelections.Seen seen,
        GroupNames names,
        CaseNames cases,
        String notice,
        List<Refusal> refusals) {
    /// One case with the score that was frozen, in points, and its reasons in words.
    public record Row(
            Submission submission, double score, boolean chosen, CaseOutcome.Label label, List<Sentence> reasons) {
        /// `robust`, `likely`, `fragile` or `unmeasured`.
        public String sure() {
            return label.name().toLowerCase(Locale.ROOT);
        }
    }

    public SavedSelection saved() {
        return seen.selection();
    }

    /// The result; only for a selection that has one.
    public Selection selection() {
        return saved().made().orElseThrow().selection();
    }

    /// The other selection by which the call was decided.
    public Optional<Integer> decidedByAnother() {
        return seen.decided().filter(number -> number != saved().number());
    }

    /// What makes the form that works out what was put aside one selection, however often it is sent.
    public String pendingKey() {
        return UUID.nameUUIDFromBytes((saved().id() + " " + seen.pending()).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    public boolean mayDecide() {
        return seen.decided().isEmpty();
    }

    public String path() {
        return listPath() + "/" + saved().number();
    }

    public String listPath() {
        return "/desk/calls/" + seen.basis().call().slug() + "/selection";
    }

    public List<Row> rows(Selection selection) {
        var words = new ReasonWords(frame, names, cases, saved().problem());
        var merits = new HashMap<String, Long>();
        saved().problem().candidates().forEach(candidate -> merits.put(candidate.id(), candidate.merit()));
        var rows = new ArrayList<Row>();
        for (var outcome : selection.cases()) {
            var submission = cases.cases().get(outcome.id());
            if (submission != null) {
                rows.add(row(submission, merits, outcome, words));
            }
        }
        rows.sort(Comparator.comparingDouble((Row row) -> -row.score())
                .thenComparing(row -> row.submission().number()));
        return rows;
    }

    private static Row row(Submission submission, Map<String, Long> merits, CaseOutcome outcome, ReasonWords words) {
        return new Row(
                submission,
                points(merits.getOrDefault(outcome.id(), 0L)),
                outcome.selected(),
                outcome.label(),
                words.of(outcome));
    }

    /// How many of the chosen are robust, likely and fragile; empty if nothing was measured.
    public Optional<Map<String, Object>> sureness(Selection selection) {
        var counts = new TreeMap<String, Object>();
        for (var label : CaseOutcome.Label.values()) {
            counts.put(
                    label.name().toLowerCase(Locale.ROOT),
                    selection.cases().stream()
                            .filter(outcome -> outcome.selected() && outcome.label() == label)
                            .count());
        }
        var draws = selection.audit().draws();
        counts.put("draws", draws == null ? 0 : draws.draws());
        counts.put("own", draws == null ? 0 : draws.withOwnError());
        return draws == null ? Optional.empty() : Optional.of(counts);
    }

    /// For each contradiction the rules that cannot hold together, in words.
    public List<List<Sentence>> conflicts(List<Conflict> conflicts) {
        var words = new RuleWords(frame, names, cases);
        return conflicts.stream()
                .map(conflict -> conflict.rules().stream().map(words::of).toList())
                .toList();
    }

    public static double points(long thousandths) {
        return thousandths / 1000.0;
    }

    public PriceOfBalance balance(Selection selection) {
        return PriceOfBalance.of(saved().problem(), selection.objective().merit());
    }

    public String agreed(QuotaOutcome quota) {
        return names.agreed(new Quota(
                quota.attribute(),
                quota.value(),
                quota.agreed().min(),
                quota.agreed().max(),
                quota.agreed().weight()));
    }

    /// `kept`, `short` or `over`.
    public String state(QuotaOutcome quota) {
        return quota.shortBy() > 0 ? "short" : quota.overBy() > 0 ? "over" : "kept";
    }

    /// What a quota costs where more or less would be missed without it as well: both differences in words.
    public String both(QuotaOutcome.Change without) {
        return frame.text(
                "selection.quotas.both",
                Map.of(
                        "less",
                        -without.shortfall(),
                        "way",
                        without.merit() > 0 ? "more" : without.merit() < 0 ? "fewer" : "same",
                        "points",
                        points(Math.abs(without.merit()))));
    }

    /// Where a number of cases lies on a quota's bar, from 0 to 100.
    public double onBar(@Nullable Integer count, Selection selection) {
        var widest = selection.quotas().stream()
                .mapToInt(quota -> Math.max(
                        quota.got(),
                        Math.max(
                                orZero(quota.agreed().min()),
                                orZero(quota.agreed().max()))))
                .max()
                .orElse(1);
        return 100.0 * orZero(count) / Math.max(1, widest);
    }

    private static int orZero(@Nullable Integer count) {
        return count == null ? 0 : count;
    }

    /// How many cases have another score now than when the question was frozen, or came or went since.
    public long changedSince() {
        var now = new HashMap<String, Long>();
        seen.basis().candidates().forEach(candidate -> now.put(candidate.id(), candidate.merit()));
        var frozen = new HashMap<String, Long>();
        saved().problem().candidates().forEach(candidate -> frozen.put(candidate.id(), candidate.merit()));
        var all = new HashSet<>(now.keySet());
        all.addAll(frozen.keySet());
        return all.stream()
                .filter(number -> !Objects.equals(now.get(number), frozen.get(number)))
                .count();
    }

    public String swarm(Selection selection) {
        var chosen = new HashSet<>(selection.selected());
        var dots = new ArrayList<Swarm.Dot>();
        saved().problem().candidates().forEach(candidate -> {
            var submission = cases.cases().get(candidate.id());
            if (submission != null) {
                dots.add(new Swarm.Dot(
                        cases.name(candidate.id()),
                        "#case-" + candidate.id(),
                        new Hue(theme(submission)),
                        submission.country(),
                        (int) Math.round(points(candidate.merit())),
                        chosen.contains(candidate.id())));
            }
        });
        return new Swarm(frame.text("selection.swarm.title"), frame.text("selection.swarm.text"), dots).onPage();
    }

    private int theme(Submission submission) {
        for (var index = 0; index < names.themes().size(); index++) {
            if (names.themes().get(index).slug().equals(submission.theme())) {
                return index;
            }
        }
        return 0;
    }
}
