package org.essaim.selection.usecases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.essaim.accounts.Viewer;
import org.essaim.fair.Pin;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.kernel.Slug;
import org.essaim.selection.domain.Plan;
import org.essaim.selection.domain.PlanRules;
import org.essaim.selection.domain.SavedSelection;
import org.springframework.stereotype.Service;

/// Fixes cases in or out with a reason, and has the rest chosen again as close to the earlier draft as can be:
/// one at once, or several that were put aside. The earlier draft stays as it is; the new one uses the scores of
/// now.
@Service
public class OverrideCase {
    private final SeeSelections selections;
    private final FindSelection finding;
    private final PendingStore pending;

    OverrideCase(SeeSelections selections, FindSelection finding, PendingStore pending) {
        this.selections = selections;
        this.finding = finding;
        this.pending = pending;
    }

    public Outcome<Integer> override(Viewer viewer, Slug slug, int number, Pin pin, UUID formKey) {
        return found(viewer, slug, number, List.of(pin), formKey);
    }

    /// Puts a decision aside; nothing is chosen again yet. Refuses one without a reason.
    public Outcome<Integer> putAside(Viewer viewer, Slug slug, int number, Pin pin) {
        var saved = selections.see(viewer, slug, number).selection();
        if (pin.reason().isBlank()) {
            return Outcome.refused(
                    List.of(Refusal.of("reason", "selection.refused.pin-reason", Map.of("case", pin.id()))));
        }
        if (pin.reason().length() > PlanRules.LONGEST_REASON) {
            return Outcome.refused(List.of(
                    Refusal.of("reason", "selection.refused.reason-long", Map.of("most", PlanRules.LONGEST_REASON))));
        }
        pending.put(saved.call(), number, pin);
        return Outcome.done(number);
    }

    public void takeBack(Viewer viewer, Slug slug, int number, String caseNumber) {
        pending.takeBack(selections.see(viewer, slug, number).selection().call(), number, caseNumber);
    }

    /// Has the rest chosen again with everything that was put aside.
    public Outcome<Integer> withAll(Viewer viewer, Slug slug, int number, UUID formKey) {
        var seen = selections.see(viewer, slug, number);
        if (seen.pending().isEmpty()) {
            return Outcome.refused("", "selection.refused.nothing-aside");
        }
        var outcome = found(viewer, slug, number, seen.pending(), formKey);
        if (outcome instanceof Outcome.Done<Integer>) {
            pending.clear(seen.selection().call(), number);
        }
        return outcome;
    }

    private Outcome<Integer> found(Viewer viewer, Slug slug, int number, List<Pin> fixed, UUID formKey) {
        var earlier = selections.see(viewer, slug, number).selection();
        var cases = fixed.stream().map(Pin::id).toList();
        var pins = new ArrayList<>(fixed);
        earlier.problem().pins().stream()
                .filter(pin -> !cases.contains(pin.id()))
                .forEach(pins::add);
        var problem = earlier.problem();
        var plan = new Plan(earlier.name(), problem.places(), problem.quotas(), pins, chosen(earlier));
        return finding.find(viewer, slug, plan, formKey);
    }

    private static Set<String> chosen(SavedSelection earlier) {
        return Set.copyOf(
                earlier.made().map(made -> made.selection().selected()).orElse(List.of()));
    }
}
