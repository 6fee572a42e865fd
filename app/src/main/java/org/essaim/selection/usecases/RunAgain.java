package org.essaim.selection.usecases;

import java.time.Clock;
import java.util.Optional;
import org.essaim.accounts.Viewer;
import org.essaim.fair.Selection;
import org.essaim.fair.SelectionJson;
import org.essaim.fair.SelectionRequest;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Slug;
import org.essaim.kernel.TimeOrderedId;
import org.essaim.selection.domain.Replay;
import org.essaim.selection.domain.Run;
import org.springframework.stereotype.Service;

/// Asks a frozen question once more, with the same engine or a second one, and keeps whether the same set came out. The
/// selection itself is never changed by it.
@Service
public class RunAgain {
    private final SeeSelections selections;
    private final SelectionStore store;
    private final Calculations calculations;
    private final Clock clock;

    RunAgain(SeeSelections selections, SelectionStore store, Calculations calculations, Clock clock) {
        this.selections = selections;
        this.store = store;
        this.calculations = calculations;
        this.clock = clock;
    }

    public Outcome<Integer> again(Viewer viewer, Slug slug, int number, boolean secondEngine) {
        var saved = selections.see(viewer, slug, number).selection();
        if (!(saved.run() instanceof Run.Made(Selection before))) {
            return Outcome.refused("", "selection.refused.not-made");
        }
        var id = TimeOrderedId.at(clock.instant());
        calculations.expect(id);
        try {
            store.askAgain(id, saved.id());
        } catch (RuntimeException e) {
            calculations.drop(id);
            throw e;
        }
        var request = secondEngine
                ? SelectionJson.writeRequest(
                        new SelectionRequest(saved.problem(), "ojalgo", false, Optional.of(Calculations.PROVING)))
                : saved.request();
        calculations.begin(id, request, ended -> {
            if (ended.run() instanceof Run.Made(Selection now)) {
                var engine = now.audit().engine() + " " + now.audit().engineVersion();
                store.endAgain(id, Replay.State.of(before, now), engine);
            } else {
                store.endAgain(id, Replay.State.FAILED, "");
            }
        });
        return Outcome.done(number);
    }
}
