package org.essaim.calls.web;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The public counts of a selection, as handed in: how many were proposed and chosen, and for each quota what was
/// agreed and what came of it. Empty when nothing was handed in.
public record BalanceView(String candidates, String chosen, List<Quota> quotas) {
    static final BalanceView NONE = new BalanceView("", "", List.of());
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// One quota; blank where no bound was agreed.
    public record Quota(String attribute, String value, String least, String most, String got) {}

    public boolean isEmpty() {
        return candidates.isEmpty() && quotas.isEmpty();
    }

    static BalanceView parse(String json) {
        try {
            var root = JSON.readTree(json);
            var quotas = new ArrayList<Quota>();
            root.path("quotas")
                    .forEach(quota -> quotas.add(new Quota(
                            text(quota, "attribute"),
                            text(quota, "value"),
                            text(quota, "least"),
                            text(quota, "most"),
                            text(quota, "got"))));
            return new BalanceView(text(root, "candidates"), text(root, "chosen"), quotas);
        } catch (JacksonException e) {
            return NONE;
        }
    }

    private static String text(JsonNode node, String name) {
        var value = node.path(name);
        return value.isValueNode() && !value.isNull() ? value.asString() : "";
    }
}
