package org.essaim.calls.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The public counts of a selection, as handed in: how many were proposed and chosen, and for each quota what
/// was agreed and what came of it; what came and was chosen by country, theme, language and criterion; and how
/// the agreement came about. Empty when nothing was handed in.
public record BalanceView(
        String candidates,
        String chosen,
        Optional<Way> way,
        List<Quota> quotas,
        Map<String, List<Share>> shares,
        List<Clash> conflicts) {
    static final BalanceView NONE = new BalanceView("", "", Optional.empty(), List.of(), Map.of(), List.of());
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// One quota; blank where no bound was agreed.
    public record Quota(String attribute, String value, String least, String most, String got) {
        /// Whether one more or one fewer would have broken it: there, balance could outweigh a score.
        public boolean isAtLimit() {
            return got.equals(least) || got.equals(most);
        }

        public boolean isKept() {
            return whole(least, 0) <= whole(got, 0) && whole(got, 0) <= whole(most, Integer.MAX_VALUE);
        }

        int gotten() {
            return whole(got, 0);
        }

        int from() {
            return whole(least, 0);
        }

        int until(int open) {
            return whole(most, open);
        }

        private static int whole(String digits, int otherwise) {
            return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : otherwise;
        }
    }

    /// Agreements that no choice could keep together, and how many fixed cases stand against them.
    public record Clash(List<Quota> limits, int cases) {}

    /// How the agreement came about, and what the draw is verified with.
    public record Way(
            Instant fixedAt,
            int draftsBefore,
            int loosened,
            int fixedIn,
            int fixedOut,
            String salt,
            String rules,
            boolean proved,
            int repeated) {}

    /// How many submissions with this value came, and how many of them were chosen.
    public record Share(String attribute, String value, int candidates, int chosen) {}

    public boolean isEmpty() {
        return candidates.isEmpty() && quotas.isEmpty();
    }

    public long atLimit() {
        return quotas.stream().filter(Quota::isAtLimit).count();
    }

    static BalanceView parse(String json) {
        try {
            var root = JSON.readTree(json);
            return new BalanceView(
                    text(root, "candidates"),
                    text(root, "chosen"),
                    way(root.path("way")),
                    quotas(root.path("quotas")),
                    shares(root),
                    conflicts(root.path("conflicts")));
        } catch (JacksonException | DateTimeParseException e) {
            return NONE;
        }
    }

    private static List<Quota> quotas(JsonNode node) {
        var quotas = new ArrayList<Quota>();
        node.forEach(quota -> quotas.add(new Quota(
                text(quota, "attribute"),
                text(quota, "value"),
                text(quota, "least"),
                text(quota, "most"),
                text(quota, "got"))));
        return quotas;
    }

    private static List<Clash> conflicts(JsonNode node) {
        var conflicts = new ArrayList<Clash>();
        node.forEach(clash -> conflicts.add(
                new Clash(quotas(clash.path("limits")), clash.path("cases").asInt(0))));
        return conflicts;
    }

    private static Optional<Way> way(JsonNode node) {
        return node.isObject()
                ? Optional.of(new Way(
                        Instant.parse(text(node, "fixedAt")),
                        node.path("draftsBefore").asInt(0),
                        node.path("loosened").asInt(0),
                        node.path("fixedIn").asInt(0),
                        node.path("fixedOut").asInt(0),
                        text(node, "salt"),
                        text(node, "rules"),
                        node.path("proved").asBoolean(false),
                        node.path("repeated").asInt(0)))
                : Optional.empty();
    }

    private static Map<String, List<Share>> shares(JsonNode root) {
        var shares = new LinkedHashMap<String, List<Share>>();
        for (var entry : root.path("shares").properties()) {
            var list = new ArrayList<Share>();
            entry.getValue()
                    .forEach(share -> list.add(new Share(
                            entry.getKey(),
                            text(share, "value"),
                            share.path("candidates").asInt(0),
                            share.path("chosen").asInt(0))));
            if (!list.isEmpty()) {
                shares.put(entry.getKey(), list);
            }
        }
        return shares;
    }

    private static String text(JsonNode node, String name) {
        var value = node.path(name);
        return value.isValueNode() && !value.isNull() ? value.asString() : "";
    }
}
