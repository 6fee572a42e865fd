package org.essaim.selection.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.fair.CaseOutcome;
import org.essaim.fair.Quota;
import org.essaim.fair.Reason;
import org.essaim.fair.SelectionProblem;
import org.essaim.site.Frame;

/// Says in words why a case was chosen or not: what decided, and what the other decision would have changed.
record ReasonWords(Frame frame, GroupNames groups, CaseNames cases, SelectionProblem problem) {
    List<Sentence> of(CaseOutcome outcome) {
        var sentences = new ArrayList<String>();
        outcome.reasons().forEach(reason -> sentence(reason, outcome).ifPresent(sentences::add));
        agreements(outcome).ifPresent(sentences::add);
        exchange(outcome).ifPresent(sentences::add);
        return sentences.stream().map(Sentence::of).toList();
    }

    private Optional<String> sentence(Reason reason, CaseOutcome outcome) {
        var side = side(outcome);
        return switch (reason) {
            case Reason.PinnedIn(String why) -> text("pinned-in", Map.of("why", why));
            case Reason.PinnedOut(String why) -> text("pinned-out", Map.of("why", why));
            case Reason.OnMerit _ -> text("on-merit", Map.of());
            case Reason.Outscored _ -> text("outscored", Map.of());
            case Reason.QuotaMissed(String attribute, String value, int units) -> missed(attribute, value, units, side);
            case Reason.QuotaDecides(String attribute, String value) ->
                text("decides-" + side, Map.of("group", groups.group(attribute, value)));
            case Reason.SameOrganisation(String other) ->
                text("same-organisation", Map.of("other", cases.marked(other)));
            case Reason.DraftKept _ -> text("draft-kept", Map.of());
            case Reason.Drawn _ -> text("drawn", Map.of());
            case Reason.NoFreePlace _ -> text("no-free-place", Map.of());
            case Reason.NeededToFill _ -> text("needed-to-fill", Map.of());
            case Reason.NotExplained _ -> text("not-explained", Map.of());
            case Reason.SwapBreaks(String other, List<Reason.Agreement> quotas) ->
                text("swap-" + side, Map.of("other", cases.marked(other), "list", agreements(quotas)));
            case Reason.QuotaFull _, Reason.QuotaProtects _ -> Optional.empty();
        };
    }

    private String agreements(List<Reason.Agreement> quotas) {
        return quotas.stream()
                .flatMap(name -> find(name.attribute(), name.value()).stream())
                .map(this::named)
                .collect(Collectors.joining(", "));
    }

    private String named(Quota quota) {
        return groups.group(quota.attribute(), quota.value()) + " (" + groups.agreed(quota) + ")";
    }

    private static String side(CaseOutcome outcome) {
        return outcome.selected() ? "chosen" : "not-chosen";
    }

    /// The quotas at their limit that the case owes its place to, or gives way to, in one sentence; without those that
    /// decide alone, which have one of their own.
    private Optional<String> agreements(CaseOutcome outcome) {
        var decisive = outcome.reasons().stream()
                .filter(Reason.QuotaDecides.class::isInstance)
                .map(Reason.QuotaDecides.class::cast)
                .map(reason -> reason.attribute() + "=" + reason.value())
                .collect(Collectors.toSet());
        var named = outcome.reasons().stream()
                .flatMap(reason -> switch (reason) {
                    case Reason.QuotaFull(String attribute, String value) -> find(attribute, value).stream();
                    case Reason.QuotaProtects(String attribute, String value) -> find(attribute, value).stream();
                    default -> Stream.<Quota>empty();
                })
                .filter(quota -> !decisive.contains(quota.attribute() + "=" + quota.value()))
                .map(this::named)
                .distinct()
                .toList();
        return named.isEmpty()
                ? Optional.empty()
                : text("agreed-" + side(outcome), Map.of("list", String.join(", ", named)));
    }

    private Optional<String> missed(String attribute, String value, int units, String side) {
        var quota = find(attribute, value);
        var way = quota.map(found -> found.max() == null ? "below" : found.min() == null ? "above" : "off")
                .orElse("off");
        return text("missed-" + way + "-" + side, Map.of("group", groups.group(attribute, value), "units", units));
    }

    /// Who would have left and come had the decision been the other one, and what that costs in points.
    private Optional<String> exchange(CaseOutcome outcome) {
        var price = outcome.price();
        if (price == null) {
            return Optional.empty();
        }
        var leaves = without(outcome.exchange().leaves(), outcome.id());
        var comes = without(outcome.exchange().comes(), outcome.id());
        var main = outcome.selected() ? comes : leaves;
        var other = outcome.selected() ? leaves : comes;
        if (main.isEmpty()) {
            return Optional.empty();
        }
        var key = "selection.exchange." + (outcome.selected() ? "out" : "in") + (other.isEmpty() ? "" : "-more");
        return Optional.of(frame.text(
                key,
                Map.of(
                        "cases",
                        cases.marked(main),
                        "more",
                        cases.marked(other),
                        "kind",
                        price > 0 ? "cost" : price < 0 ? "gain" : "nothing",
                        "price",
                        Math.abs(price) / 1000.0)));
    }

    private static List<String> without(List<String> numbers, String own) {
        return numbers.stream().filter(number -> !number.equals(own)).toList();
    }

    private Optional<Quota> find(String attribute, String value) {
        return problem.quotas().stream()
                .filter(quota ->
                        quota.attribute().equals(attribute) && quota.value().equals(value))
                .findFirst();
    }

    private Optional<String> text(String key, Map<String, ?> arguments) {
        return Optional.of(frame.text("selection.reason." + key, arguments));
    }
}
