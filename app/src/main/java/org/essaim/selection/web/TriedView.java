package org.essaim.selection.web;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.essaim.contributions.Submission;
import org.essaim.fair.Candidate;
import org.essaim.fair.Quota;
import org.essaim.fair.QuotaOutcome;
import org.essaim.fair.Selection;
import org.essaim.selection.domain.PriceOfBalance;
import org.essaim.selection.domain.Run;
import org.essaim.selection.domain.Tried;
import org.essaim.site.Frame;
import org.jspecify.annotations.Nullable;

/// What a plan would give, as its page shows it.
public record TriedView(Frame frame, Tried tried, GroupNames names, CaseNames cases) {
    /// One case that would come in or go out, with its score in points.
    public record Row(Submission submission, double score) {}

    /// The selection, if one came of it.
    public @Nullable Selection selection() {
        return tried.run() instanceof Run.Made(Selection selection) ? selection : null;
    }

    /// The message that says how it ended.
    public String status() {
        return switch (tried.run()) {
            case Run.Made(Selection selection) ->
                "selection.what-if." + selection.status().name().toLowerCase(Locale.ROOT);
            case Run.Impossible _ -> "selection.what-if.impossible";
            case Run.Failed _, Run.Making _ -> "selection.what-if.failed";
        };
    }

    public PriceOfBalance balance(Selection selection) {
        return PriceOfBalance.of(tried.problem(), selection.objective().merit());
    }

    public List<Row> coming(Selection selection) {
        return rows(tried.coming(selection));
    }

    public List<Row> going(Selection selection) {
        return rows(tried.going(selection));
    }

    private List<Row> rows(List<String> numbers) {
        var merits = new HashMap<String, Long>();
        tried.problem().candidates().forEach((Candidate one) -> merits.put(one.id(), one.merit()));
        return numbers.stream()
                .flatMap(number -> Optional.ofNullable(cases.cases().get(number)).stream()
                        .map(found -> new Row(found, ResultPage.points(merits.getOrDefault(number, 0L)))))
                .sorted(Comparator.comparingDouble((Row row) -> -row.score()))
                .toList();
    }

    public Map<String, Object> seconds() {
        return Map.of("seconds", tried.millis() / 1000.0);
    }

    public String agreed(QuotaOutcome quota) {
        var limits = quota.agreed();
        return names.agreed(new Quota(quota.attribute(), quota.value(), limits.min(), limits.max(), limits.weight()));
    }

    public String state(QuotaOutcome quota) {
        return quota.shortBy() > 0 ? "short" : quota.overBy() > 0 ? "over" : "kept";
    }
}
