package org.essaim.calls.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.essaim.calls.web.BalanceView.Share;
import org.essaim.site.Frame;
import org.essaim.site.drawing.DotIntervals;
import org.essaim.site.drawing.Hue;
import org.essaim.site.drawing.StackedShares;

/// A balance drawn from its public counts: what was agreed as a line with a dot for what came of it, and of what
/// came how much was chosen.
public record BalanceDrawings(Frame frame, CallPage page) {
    private static final int MOST_ROWS = 40;
    private static final int TICKS = 5;
    private static final Hue CHOSEN = new Hue(0);
    private static final Hue OTHERS = new Hue(17);
    private static final Hue KEPT = new Hue(0);
    private static final Hue MISSED = new Hue(1);

    /// A line from the least to the most that was agreed; where there is no most, as far as the largest number
    /// goes.
    public DotIntervals agreed() {
        var quotas = page.balance().quotas();
        var widest = quotas.stream()
                .mapToInt(quota -> Math.max(quota.gotten(), Math.max(quota.from(), quota.until(0))))
                .max()
                .orElse(1);
        var lines = quotas.stream()
                .map(quota -> new DotIntervals.Interval(
                        page.said(frame, quota),
                        Math.min(quota.from(), quota.gotten()),
                        quota.gotten(),
                        Math.max(quota.until(widest), quota.gotten()),
                        agreed(quota),
                        quota.isKept() ? KEPT : MISSED))
                .toList();
        return new DotIntervals(
                frame.text("calls.balance.caption"), frame.text("calls.balance.agreed.drawn"), lines, ticks(widest));
    }

    private List<DotIntervals.Tick> ticks(int widest) {
        var step = Math.max(1, Math.ceilDiv(widest, TICKS));
        return IntStream.iterate(0, at -> at <= widest, at -> at + step)
                .mapToObj(at -> new DotIntervals.Tick(at, frame.number(at), false))
                .toList();
    }

    private String agreed(BalanceView.Quota quota) {
        var kind = quota.most().isEmpty() ? "least" : quota.least().isEmpty() ? "most" : "between";
        return frame.text(
                "calls.balance.agreed." + kind,
                Map.of("got", quota.gotten(), "least", quota.from(), "most", quota.until(0)));
    }

    /// Of what came with each value, how much was chosen; the most frequent values first.
    public StackedShares came(String attribute, List<Share> shares) {
        var rows = new ArrayList<>(shares);
        rows.sort(Comparator.comparingInt((Share row) -> -row.candidates()).thenComparing(Share::value));
        var name = frame.text("calls.balance.attribute." + attribute);
        return new StackedShares(
                frame.text("calls.balance.by", Map.of("attribute", name)),
                frame.text("calls.balance.came.drawn"),
                rows.stream().limit(MOST_ROWS).map(this::whole).toList());
    }

    private StackedShares.Whole whole(Share row) {
        var others = row.candidates() - row.chosen();
        return new StackedShares.Whole(
                frame.text(
                        "calls.balance.came.row",
                        Map.of("name", page.said(frame, row.attribute(), row.value()), "came", row.candidates())),
                List.of(
                        new StackedShares.Share(
                                frame.text("calls.balance.chosen"), row.chosen(), frame.number(row.chosen()), CHOSEN),
                        new StackedShares.Share(
                                frame.text("calls.balance.not-chosen"), others, frame.number(others), OTHERS)));
    }
}
