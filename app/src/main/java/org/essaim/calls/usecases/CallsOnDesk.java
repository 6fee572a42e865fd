package org.essaim.calls.usecases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.calls.DeskItems;
import org.springframework.stereotype.Service;

/// What calls ask of a coordinator: drafts to open, stages that close within a week.
@Service
class CallsOnDesk implements DeskItems {
    private static final Duration SOON = Duration.ofDays(7);

    private final CallStore store;
    private final Clock clock;

    CallsOnDesk(CallStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public List<Item> of(Viewer coordinator) {
        var now = clock.instant();
        var items = new ArrayList<Item>();
        for (var call : store.of(ReadCalls.networks(coordinator))) {
            if (call.draft()) {
                items.add(new Item(
                        "calls.desk.item.draft", Map.of("call", call.title()), "/desk/calls/" + call.slug(), 20));
            } else {
                closing(items, call, now);
            }
        }
        return items;
    }

    private static void closing(List<Item> items, Call call, Instant now) {
        for (var stage : call.stages()) {
            if (stage.isOpen(now) && stage.closes().isBefore(now.plus(SOON))) {
                var days = Duration.between(now, stage.closes()).toDays();
                items.add(new Item(
                        "calls.desk.item.closing",
                        Map.of("call", call.title(), "days", days),
                        "/desk/calls/" + call.slug() + "/contributions",
                        60));
            }
        }
    }
}
