package org.essaim.selection.domain;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.essaim.calls.Call;
import org.essaim.contributions.Submission;
import org.essaim.fair.Conflict;
import org.essaim.fair.Pin;
import org.essaim.fair.Quota;
import org.essaim.fair.Rule;
import org.essaim.fair.Selection;
import org.essaim.fair.SelectionProblem;
import org.essaim.fair.Status;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The public account of a choice: what came and what was chosen, by country, theme, language and criterion,
/// what was agreed, and how it came about. Counts only: no score, no reviewer, no name, and nothing that a score
/// decides except by who was chosen.
public record BalanceReport(
        int candidates,
        int chosen,
        Way way,
        List<Agreement> quotas,
        Map<String, List<Share>> shares,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Clash> conflicts) {
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

    /// Agreements that no choice could keep together, whatever the scores: `cases` of them are fixed cases,
    /// which are counted and not named.
    public record Clash(List<Limit> limits, int cases) {
        public record Limit(
                String attribute,
                String value,
                @Nullable Integer least,
                @Nullable Integer most) {}

        static Clash of(Conflict conflict) {
            var limits = conflict.rules().stream()
                    .flatMap(rule -> switch (rule) {
                        case Rule.AtLeast(String attribute, String value, int min) ->
                            Stream.of(new Limit(attribute, value, min, null));
                        case Rule.AtMost(String attribute, String value, int max) ->
                            Stream.of(new Limit(attribute, value, null, max));
                        case Rule.FixedIn _, Rule.FixedOut _ -> Stream.<Limit>empty();
                    })
                    .toList();
            return new Clash(limits, conflict.rules().size() - limits.size());
        }
    }

    /// How the agreement came about: when it was fixed, after how many other drafts, how many quotas an earlier
    /// draft had asked more of, and how many cases people fixed; what anybody needs to verify the draw: the
    /// salt and the rules; and how sure the calculation is: whether nothing better is possible was proved, and how
    /// often it was repeated with the same outcome.
    public record Way(
            String fixedAt,
            int draftsBefore,
            int loosened,
            int fixedIn,
            int fixedOut,
            String salt,
            String rules,
            boolean proved,
            int repeated) {
        public static Way of(SavedSelection saved, Selection selection, List<SelectionProblem> before) {
            var problem = saved.problem();
            return new Way(
                    saved.askedAt().toString(),
                    before.size(),
                    loosened(problem, before),
                    fixed(problem, Pin.Side.IN),
                    fixed(problem, Pin.Side.OUT),
                    problem.salt(),
                    selection.audit().rules(),
                    selection.status() != Status.UNPROVED,
                    repeated(saved));
        }

        private static int repeated(SavedSelection saved) {
            return (int) saved.replays().stream()
                    .filter(replay -> replay.state() == Replay.State.SAME)
                    .count();
        }

        private static int fixed(SelectionProblem problem, Pin.Side side) {
            return (int)
                    problem.pins().stream().filter(pin -> pin.side() == side).count();
        }

        /// Groups for which some earlier draft had a higher minimum or a lower maximum.
        private static int loosened(SelectionProblem problem, List<SelectionProblem> before) {
            return (int) before.stream()
                    .flatMap(earlier -> earlier.quotas().stream())
                    .filter(earlier -> isLooser(now(problem, earlier), earlier))
                    .map(earlier -> List.of(earlier.attribute(), earlier.value()))
                    .distinct()
                    .count();
        }

        private static Quota now(SelectionProblem problem, Quota earlier) {
            return problem.quotas().stream()
                    .filter(quota -> quota.attribute().equals(earlier.attribute())
                            && quota.value().equals(earlier.value()))
                    .findFirst()
                    .orElseGet(() -> new Quota(earlier.attribute(), earlier.value(), null, null, 1));
        }

        private static boolean isLooser(Quota now, Quota earlier) {
            var least = now.min() == null ? 0 : now.min();
            var most = now.max() == null ? Integer.MAX_VALUE : now.max();
            var lessAsked = earlier.min() != null && least < earlier.min();
            return lessAsked || (earlier.max() != null && most > earlier.max());
        }
    }

    public static BalanceReport of(Call call, List<Submission> submissions, Selection selection, Way way) {
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
        var clashes = selection.conflicts().stream().map(Clash::of).toList();
        return new BalanceReport(submissions.size(), chosen.size(), way, quotas, shares, clashes);
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
