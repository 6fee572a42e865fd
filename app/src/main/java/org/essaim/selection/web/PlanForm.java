package org.essaim.selection.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.essaim.fair.Pin;
import org.essaim.fair.Quota;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.selection.domain.Plan;
import org.essaim.selection.domain.PlanRules;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// A plan as it was typed. Rows without a group or a case are left out; whatever is no number is kept and named. `from`
/// is the number of the draft it began as, 0 for none; `key` makes a form sent twice one selection.
public record PlanForm(String name, String places, List<QuotaRow> quotas, List<PinRow> pins, int from, UUID key) {
    private static final int MOST_ROWS = 200;

    /// One quota: `target` is `country=IT`.
    public record QuotaRow(String target, String min, String max, String weight) {
        static final QuotaRow BLANK = new QuotaRow("", "", "", "1");

        static QuotaRow of(Quota quota) {
            return new QuotaRow(
                    quota.attribute() + "=" + quota.value(),
                    quota.min() == null ? "" : String.valueOf(quota.min()),
                    quota.max() == null ? "" : String.valueOf(quota.max()),
                    String.valueOf(quota.weight()));
        }

        boolean isBlank() {
            return target.isBlank() && min.isBlank() && max.isBlank();
        }
    }

    /// One case fixed in or out.
    public record PinRow(String number, String side, String reason) {
        static final PinRow BLANK = new PinRow("", "in", "");

        static PinRow of(Pin pin) {
            return new PinRow(pin.id(), pin.side() == Pin.Side.IN ? "in" : "out", pin.reason());
        }

        boolean isBlank() {
            return number.isBlank() && reason.isBlank();
        }
    }

    static PlanForm blank(int places) {
        return new PlanForm("", String.valueOf(places), List.of(), List.of(), 0, UUID.randomUUID());
    }

    static PlanForm of(Plan plan, int from) {
        return new PlanForm(
                plan.name(),
                String.valueOf(plan.places()),
                plan.quotas().stream().map(QuotaRow::of).toList(),
                plan.pins().stream().map(PinRow::of).toList(),
                from,
                UUID.randomUUID());
    }

    static PlanForm read(MultiValueMap<String, String> typed) {
        var quotas = new ArrayList<QuotaRow>();
        for (var row = 0; row < rows(typed, "quota"); row++) {
            var read = new QuotaRow(
                    at(typed, "quota", row), at(typed, "min", row), at(typed, "max", row), at(typed, "weight", row));
            if (!read.isBlank()) {
                quotas.add(read);
            }
        }
        var pins = new ArrayList<PinRow>();
        for (var row = 0; row < rows(typed, "pin"); row++) {
            var read = new PinRow(at(typed, "pin", row), at(typed, "side", row), at(typed, "reason", row));
            if (!read.isBlank()) {
                pins.add(read);
            }
        }
        var from = whole(at(typed, "from", 0));
        return new PlanForm(
                at(typed, "name", 0),
                at(typed, "places", 0),
                quotas,
                pins,
                from == null ? 0 : from,
                key(at(typed, "key", 0)));
    }

    private static int rows(MultiValueMap<String, String> typed, String field) {
        return Math.min(MOST_ROWS, typed.getOrDefault(field, List.of()).size());
    }

    private static String at(MultiValueMap<String, String> typed, String field, int row) {
        var values = typed.getOrDefault(field, List.of());
        return row < values.size() ? values.get(row).replace("\u0000", "").strip() : "";
    }

    /// The key that came with a form; a new one for what is no key.
    static UUID key(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(text) : UUID.randomUUID();
    }

    Outcome<Plan> plan(Set<String> earlier) {
        var refusals = new ArrayList<Refusal>();
        if (places.isBlank()) {
            refusals.add(Refusal.of("places", "selection.refused.places-blank"));
        }
        var wanted = number(places, "places", refusals);
        var read = new ArrayList<Quota>();
        for (var row = 0; row < quotas.size(); row++) {
            read.add(quota(quotas.get(row), row, refusals));
        }
        var fixed = pins.stream()
                .map(row -> new Pin(row.number(), "out".equals(row.side()) ? Pin.Side.OUT : Pin.Side.IN, row.reason()))
                .toList();
        if (!refusals.isEmpty()) {
            refusals.addAll(PlanRules.orders(read));
        }
        return refusals.isEmpty()
                ? Outcome.done(new Plan(name, wanted == null ? 0 : wanted, read, fixed, earlier))
                : Outcome.refused(refusals);
    }

    private static Quota quota(QuotaRow row, int index, List<Refusal> refusals) {
        var parts = row.target().split("=", 2);
        if (parts.length < 2) {
            refusals.add(Refusal.of("quota-" + index, "selection.refused.quota-group"));
        }
        var weight = row.weight().isBlank() ? Integer.valueOf(1) : number(row.weight(), "weight-" + index, refusals);
        return new Quota(
                parts[0],
                parts.length < 2 ? "" : parts[1],
                number(row.min(), "min-" + index, refusals),
                number(row.max(), "max-" + index, refusals),
                weight == null ? 1 : weight);
    }

    private static @Nullable Integer number(String typed, String field, List<Refusal> refusals) {
        var number = whole(typed);
        if (number == null && !typed.isBlank()) {
            refusals.add(Refusal.of(field, "selection.refused.number"));
        }
        return number;
    }

    private static @Nullable Integer whole(String typed) {
        return typed.matches("\\d{1,6}") ? Integer.valueOf(typed) : null;
    }
}
