package org.essaim.selection.usecases;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.calls.Calls;
import org.essaim.calls.DeskItems;
import org.springframework.stereotype.Service;

/// What selecting asks of a coordinator: calls whose submissions are in and that nobody has decided yet.
@Service
class SelectionsOnDesk implements DeskItems {
    private static final int URGENCY = 50;

    private final Calls calls;
    private final SelectionStore store;
    private final Clock clock;

    SelectionsOnDesk(Calls calls, SelectionStore store, Clock clock) {
        this.calls = calls;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public List<Item> of(Viewer coordinator) {
        var now = clock.instant();
        var own = calls.coordinatedBy(coordinator).stream()
                .filter(call -> call.isIn(now))
                .toList();
        if (own.isEmpty()) {
            return List.of();
        }
        var decided = store.decidedAmong(own.stream().map(Call::id).toList());
        return own.stream()
                .filter(call -> !decided.contains(call.id()))
                .map(call -> new Item(
                        "selection.desk.undecided",
                        Map.of("call", call.title()),
                        "/desk/calls/" + call.slug() + "/selection",
                        URGENCY))
                .toList();
    }
}
