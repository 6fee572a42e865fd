package org.essaim.selection.usecases;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.essaim.accounts.Viewer;
import org.essaim.fair.Pin;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Slug;
import org.essaim.selection.domain.Plan;
import org.essaim.selection.domain.SavedSelection;
import org.springframework.stereotype.Service;

/// Fixes one case in or out with a reason, and has the rest chosen again as close to the earlier draft as can be. The
/// earlier draft stays as it is; the new one uses the scores of now.
@Service
public class OverrideCase {
    private final SeeSelections selections;
    private final FindSelection finding;

    OverrideCase(SeeSelections selections, FindSelection finding) {
        this.selections = selections;
        this.finding = finding;
    }

    public Outcome<Integer> override(Viewer viewer, Slug slug, int number, Pin pin, UUID formKey) {
        var earlier = selections.see(viewer, slug, number).selection();
        var pins = new ArrayList<Pin>(earlier.problem().pins());
        pins.removeIf(other -> other.id().equals(pin.id()));
        pins.addFirst(pin);
        var problem = earlier.problem();
        var plan = new Plan(earlier.name(), problem.places(), problem.quotas(), pins, chosen(earlier));
        return finding.find(viewer, slug, plan, formKey);
    }

    private static Set<String> chosen(SavedSelection earlier) {
        return Set.copyOf(
                earlier.made().map(made -> made.selection().selected()).orElse(List.of()));
    }
}
