package org.essaim.selection.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.essaim.fair.Pin;
import org.essaim.fair.Quota;
import org.essaim.kernel.Refusal;
import org.essaim.selection.domain.Plan;
import org.essaim.site.SentObject;
import org.jspecify.annotations.Nullable;

/// A plan as a program sends it, and the rows of the rules' refusals as the fields it sent.
final class SentPlan {
    private static final Pattern ROW = Pattern.compile("(quota|min|max|weight|pin|reason)-(\\d+)");

    private final SentObject sent;
    private final int from;
    private final Plan plan;

    private SentPlan(SentObject sent, int from, Plan plan) {
        this.sent = sent;
        this.from = from;
        this.plan = plan;
    }

    /// `earlier` are the cases that the draft `from` chose are added later, when it is known that it may be seen.
    static SentPlan of(SentObject sent) {
        var from = sent.whole("from").orElse(0);
        var quotas = new ArrayList<Quota>();
        for (var one : sent.objects("quotas")) {
            quotas.add(new Quota(
                    one.text("attribute"),
                    one.text("value"),
                    boxed(one.whole("min")),
                    boxed(one.whole("max")),
                    one.whole("weight").orElse(1)));
        }
        var pins = new ArrayList<Pin>();
        for (var one : sent.objects("pins")) {
            pins.add(new Pin(one.text("number"), one.yes("out") ? Pin.Side.OUT : Pin.Side.IN, one.text("reason")));
        }
        var plan = new Plan(sent.text("name"), sent.whole("places").orElse(0), quotas, pins, Set.of());
        return new SentPlan(sent, from, plan);
    }

    List<Refusal> refusals() {
        return sent.refusals();
    }

    /// The number of the draft it begins as; zero for none.
    int from() {
        return from;
    }

    Plan plan(Set<String> earlier) {
        return new Plan(plan.name(), plan.places(), plan.quotas(), plan.pins(), earlier);
    }

    private static @Nullable Integer boxed(OptionalInt number) {
        return number.isPresent() ? Integer.valueOf(number.getAsInt()) : null;
    }

    static List<Refusal> byField(List<Refusal> refusals) {
        return refusals.stream().map(SentPlan::byField).toList();
    }

    private static Refusal byField(Refusal refusal) {
        var arguments = new HashMap<>(refusal.arguments());
        if (arguments.get("attribute") instanceof String attribute) {
            arguments.put("group", attribute + "=" + arguments.get("value"));
        }
        return Refusal.of(field(refusal.field()), refusal.key(), arguments);
    }

    private static String field(String row) {
        var found = ROW.matcher(row);
        if (!found.matches()) {
            return row;
        }
        return switch (found.group(1)) {
            case "quota" -> "quotas[" + found.group(2) + "].value";
            case "pin" -> "pins[" + found.group(2) + "].number";
            case "reason" -> "pins[" + found.group(2) + "].reason";
            default -> "quotas[" + found.group(2) + "]." + found.group(1);
        };
    }
}
