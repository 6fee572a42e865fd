package org.essaim.selection.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.essaim.calls.Call;
import org.essaim.contributions.Submission;
import org.essaim.fair.Selection;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The public account of a choice: what came and what was chosen, by country, theme, language and criterion, and what
/// was agreed. Counts only: no score, no reviewer, no name, and nothing that was calculated from scores.
public record BalanceReport(int candidates, int chosen, List<Agreement> quotas, Map<String, List<Share>> shares) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// How many submissions with this value came, and how many of them were chosen.
    public record Share(String value, int candidates, int chosen) {}

    /// What was agreed for a value, and how many were chosen.
    public record Agreement(
            String attribute,
            String value,
            @Nullable Integer least,
            @Nullable Integer most,
            int got) {}

    public static BalanceReport of(Call call, List<Submission> submissions, Selection selection) {
        var chosen = new HashSet<>(selection.selected());
        var shares = new LinkedHashMap<String, List<Share>>();
        for (var attribute : Attribute.values()) {
            shares.put(attribute.word(), shares(attribute, call, submissions, chosen));
        }
        var quotas = selection.quotas().stream()
                .map(quota -> new Agreement(
                        quota.attribute(),
                        quota.value(),
                        quota.agreed().min(),
                        quota.agreed().max(),
                        quota.got()))
                .toList();
        return new BalanceReport(submissions.size(), chosen.size(), quotas, shares);
    }

    private static List<Share> shares(
            Attribute attribute, Call call, List<Submission> submissions, Set<String> chosen) {
        var received = new TreeMap<String, Integer>();
        var selected = new TreeMap<String, Integer>();
        for (var submission : submissions) {
            for (var value : attribute.values(submission, call)) {
                received.merge(value, 1, Integer::sum);
                selected.merge(value, chosen.contains(submission.number()) ? 1 : 0, Integer::sum);
            }
        }
        var shares = new ArrayList<Share>();
        received.forEach((value, count) -> shares.add(new Share(value, count, selected.getOrDefault(value, 0))));
        return shares;
    }

    public String json() {
        return JSON.writeValueAsString(this);
    }
}
