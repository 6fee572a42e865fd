package org.essaim.selection.usecases;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Calls;
import org.essaim.contributions.ContributionId;
import org.essaim.contributions.Contributions;
import org.essaim.fair.Selection;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.kernel.Slug;
import org.essaim.selection.domain.BalanceReport;
import org.essaim.selection.domain.Run;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Makes a selection the call's decision: writes who was chosen, and gives the call its public balance. Once; repeating
/// it changes nothing, and a second selection of the same call is refused.
@Service
public class DecideSelection {
    private final SeeSelections selections;
    private final SelectionStore store;
    private final Contributions contributions;
    private final Calls calls;

    DecideSelection(SeeSelections selections, SelectionStore store, Contributions contributions, Calls calls) {
        this.selections = selections;
        this.store = store;
        this.contributions = contributions;
        this.calls = calls;
    }

    @Transactional
    public Outcome<Integer> decide(Viewer viewer, Slug slug, int number) {
        var seen = selections.see(viewer, slug, number);
        var call = seen.basis().call();
        if (!(seen.selection().run() instanceof Run.Made(Selection selection))) {
            return Outcome.refused("", "selection.refused.not-made");
        }
        var decided = store.decided(call.id());
        if (decided.isPresent()) {
            return decided.get() == number
                    ? Outcome.done(number)
                    : Outcome.refused(
                            List.of(Refusal.of("", "selection.refused.decided", Map.of("number", decided.get()))));
        }
        var ids = new HashMap<String, ContributionId>();
        seen.basis().submissions().forEach(submission -> ids.put(submission.number(), submission.id()));
        if (!ids.keySet().containsAll(selection.selected())) {
            return Outcome.refused("", "selection.refused.withdrawn");
        }
        var chosen = new HashSet<ContributionId>();
        selection.selected().forEach(chosenNumber -> chosen.add(ids.get(chosenNumber)));
        contributions.decide(call.id(), chosen, viewer);
        calls.showBalance(
                call.id(),
                BalanceReport.of(call, seen.basis().submissions(), selection).json());
        store.decide(seen.selection().id(), viewer.person().id());
        return Outcome.done(number);
    }
}
