package org.essaim.calls.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.essaim.calls.Call;
import org.essaim.calls.Calls;
import org.essaim.calls.Stage;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Slug;
import org.essaim.site.Frame;

/// The public page of a call: what it asks, until when, and what happens now. `state` is one of `draft`, `before`,
/// `open`, `between`, `later`, `closed`.
public record CallPage(
        Call call,
        String network,
        String state,
        Instant now,
        List<StageLine> stages,
        List<Theme> themes,
        BalanceView balance,
        boolean mayEdit,
        boolean preview) {
    /// A theme to choose from.
    public record Theme(Slug slug, LocalizedText label) {}

    /// One stage with its moments.
    public record StageLine(Stage stage, String state, Deadline opens, Deadline closes) {}

    static CallPage of(
            Call call, String network, Instant now, List<Theme> themes, BalanceView balance, boolean mayEdit) {
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

    /// The value of a quota in words: a country, a language, a theme or a criterion of this call.
    public String said(Frame frame, BalanceView.Quota quota) {
        return said(frame, quota.attribute(), quota.value());
    }

    public String said(Frame frame, String attribute, String value) {
        return new Calls.Group(attribute, value).name(call, this::theme, frame.words(), frame.language());
    }

    private Optional<LocalizedText> theme(String slug) {
        return themes.stream()
                .filter(theme -> theme.slug().value().equals(slug))
                .findFirst()
                .map(Theme::label);
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
