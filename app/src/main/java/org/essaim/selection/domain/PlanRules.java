package org.essaim.selection.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.essaim.fair.Pin;
import org.essaim.fair.Quota;
import org.essaim.kernel.Refusal;

/// What contradicts itself in a plan, named before anything is calculated. Quotas that are possible one by one but not
/// together are not refused here: the calculation says which of them gives way most cheaply. Fields are named by their
/// row, from zero.
public final class PlanRules {
    public static final int LONGEST_NAME = 80;
    public static final int LONGEST_REASON = 500;
    public static final int HEAVIEST = 1_000;

    private PlanRules() {}

    public static List<Refusal> check(Plan plan, Basis basis) {
        var refusals = new ArrayList<Refusal>();
        if (plan.name().length() > LONGEST_NAME) {
            refusals.add(Refusal.of("name", "selection.refused.name", Map.of("most", LONGEST_NAME)));
        }
        if (plan.places() < 1) {
            refusals.add(Refusal.of("places", "selection.refused.places"));
        } else if (plan.places() > basis.organisations()) {
            refusals.add(Refusal.of(
                    "places",
                    "selection.refused.too-many-places",
                    Map.of("places", plan.places(), "most", basis.organisations())));
        }
        quotas(plan, basis, refusals);
        pins(plan, basis, refusals);
        return refusals;
    }

    private static void quotas(Plan plan, Basis basis, List<Refusal> refusals) {
        var seen = new HashSet<String>();
        for (var row = 0; row < plan.quotas().size(); row++) {
            var quota = plan.quotas().get(row);
            var eligible = Attribute.of(quota.attribute())
                    .map(attribute -> basis.eligible(attribute, quota.value()))
                    .orElse(0);
            quota(quota, eligible, row, refusals);
            if (!seen.add(quota.attribute() + "=" + quota.value())) {
                refusals.add(refusal("quota-", row, "selection.refused.quota-twice", quota, Map.of()));
            }
        }
    }

    private static void quota(Quota quota, int eligible, int row, List<Refusal> refusals) {
        var min = quota.min();
        var max = quota.max();
        if (eligible == 0) {
            refusals.add(refusal("quota-", row, "selection.refused.quota-none", quota, Map.of()));
        } else if (min == null && max == null) {
            refusals.add(refusal("min-", row, "selection.refused.quota-empty", quota, Map.of()));
        } else if (min != null && min > eligible) {
            refusals.add(refusal(
                    "min-", row, "selection.refused.quota-eligible", quota, Map.of("min", min, "eligible", eligible)));
        }
        order(quota, row).ifPresent(refusals::add);
        if (quota.weight() < 1 || quota.weight() > HEAVIEST) {
            refusals.add(refusal("weight-", row, "selection.refused.weight", quota, Map.of("most", HEAVIEST)));
        }
    }

    /// Quotas that ask for more than they allow, which can be seen although other things of a plan cannot be read yet.
    public static List<Refusal> orders(List<Quota> quotas) {
        return IntStream.range(0, quotas.size())
                .boxed()
                .flatMap(row -> order(quotas.get(row), row).stream())
                .toList();
    }

    private static Optional<Refusal> order(Quota quota, int row) {
        var min = quota.min();
        var max = quota.max();
        return min == null || max == null || min <= max
                ? Optional.empty()
                : Optional.of(
                        refusal("max-", row, "selection.refused.quota-order", quota, Map.of("min", min, "max", max)));
    }

    private static Refusal refusal(String field, int row, String key, Quota quota, Map<String, Object> more) {
        var arguments = new HashMap<String, Object>(more);
        arguments.put("attribute", quota.attribute());
        arguments.put("value", quota.value());
        return Refusal.of(field + row, key, arguments);
    }

    private static void pins(Plan plan, Basis basis, List<Refusal> refusals) {
        var organisations = new HashMap<String, String>();
        basis.eligible().forEach(row -> organisations.put(row.number(), Basis.organisation(row)));
        var seen = new HashSet<String>();
        var taken = new HashMap<String, String>();
        for (var row = 0; row < plan.pins().size(); row++) {
            var pin = plan.pins().get(row);
            Map<String, Object> named = Map.of("case", pin.id());
            if (!organisations.containsKey(pin.id())) {
                refusals.add(Refusal.of("pin-" + row, "selection.refused.pin-unknown", named));
            } else if (!seen.add(pin.id())) {
                refusals.add(Refusal.of("pin-" + row, "selection.refused.pin-twice", named));
            } else if (pin.side() == Pin.Side.IN) {
                var other = taken.put(organisations.get(pin.id()), pin.id());
                if (other != null) {
                    refusals.add(Refusal.of(
                            "pin-" + row,
                            "selection.refused.pin-organisation",
                            Map.of("case", pin.id(), "other", other)));
                }
            }
            if (pin.reason().isBlank()) {
                refusals.add(Refusal.of("reason-" + row, "selection.refused.pin-reason", named));
            } else if (pin.reason().length() > LONGEST_REASON) {
                refusals.add(
                        Refusal.of("reason-" + row, "selection.refused.reason-long", Map.of("most", LONGEST_REASON)));
            }
        }
        var in = plan.pins().stream().filter(pin -> pin.side() == Pin.Side.IN).count();
        if (in > plan.places() && plan.places() >= 1) {
            refusals.add(Refusal.of("pin-0", "selection.refused.pins", Map.of("pins", in, "places", plan.places())));
        }
    }
}
