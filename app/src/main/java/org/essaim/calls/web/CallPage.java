package org.essaim.calls.web;

import java.time.Instant;
import java.util.List;
import org.essaim.calls.Call;
import org.essaim.calls.Stage;
import org.essaim.kernel.LocalizedText;

/// The public page of a call: what it asks, until when, and what happens now. `state` is one of `draft`, `before`,
/// `open`, `between`, `later`, `closed`.
public record CallPage(
        Call call,
        String network,
        String state,
        Instant now,
        List<StageLine> stages,
        List<LocalizedText> themes,
        BalanceView balance,
        boolean mayEdit,
        boolean preview) {
    /// One stage with its moments.
    public record StageLine(Stage stage, String state, Deadline opens, Deadline closes) {}

    static CallPage of(
            Call call, String network, Instant now, List<LocalizedText> themes, BalanceView balance, boolean mayEdit) {
        var lines = call.stages().stream()
                .map(stage -> new StageLine(
                        stage,
                        state(stage, now),
                        new Deadline(stage.opens(), call.zone()),
                        new Deadline(stage.closes(), call.zone())))
                .toList();
        return new CallPage(call, network, state(call, now), now, lines, themes, balance, mayEdit, false);
    }

    CallPage asPreview() {
        return new CallPage(call, network, state, now, stages, themes, balance, mayEdit, true);
    }

    public StageLine first() {
        return stages.getFirst();
    }

    private static String state(Stage stage, Instant now) {
        if (now.isBefore(stage.opens())) {
            return "before";
        }
        return stage.isOpen(now) ? "open" : "closed";
    }

    static String state(Call call, Instant now) {
        if (call.draft()) {
            return "draft";
        }
        var first = state(call.stages().getFirst(), now);
        if (!"closed".equals(first)) {
            return first;
        }
        var last = call.stages().getLast();
        if (call.stages().stream().skip(1).anyMatch(stage -> stage.isOpen(now))) {
            return "later";
        }
        return now.isBefore(last.closes()) ? "between" : "closed";
    }
}
