package org.essaim.contributions.usecases;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Calls;
import org.essaim.calls.DeskItems;
import org.essaim.practices.Practices;
import org.springframework.stereotype.Service;

/// What contributions ask of a coordinator: to look at those that came in lately, and to publish finished cases.
@Service
class ContributionsOnDesk implements DeskItems {
    private static final Duration LATELY = Duration.ofDays(7);

    private final Calls calls;
    private final DeskCountStore counts;
    private final Practices practices;
    private final Clock clock;

    ContributionsOnDesk(Calls calls, DeskCountStore counts, Practices practices, Clock clock) {
        this.practices = practices;
        this.calls = calls;
        this.counts = counts;
        this.clock = clock;
    }

    @Override
    public List<Item> of(Viewer coordinator) {
        var open = calls.coordinatedBy(coordinator);
        var ids = open.stream().map(call -> call.id().value()).toArray(UUID[]::new);
        var found = counts.of(ids, clock.instant().minus(LATELY));
        var items = new ArrayList<Item>();
        for (var call : open) {
            var count = found.getOrDefault(call.id().value(), DeskCountStore.Count.NONE);
            if (count.recent() > 0) {
                items.add(new Item(
                        "contributions.desk.item.recent",
                        Map.of("call", call.title(), "count", count.recent()),
                        "/desk/calls/" + call.slug() + "/contributions",
                        40));
            }
            if (count.toPublish() > 0) {
                items.add(new Item(
                        "contributions.desk.item.cases",
                        Map.of("call", call.title(), "count", count.toPublish()),
                        "/desk/calls/" + call.slug() + "/cases",
                        70));
            }
        }
        var reports = practices.reportsFor(coordinator);
        if (reports > 0) {
            items.add(new Item("contributions.desk.item.reports", Map.of("count", reports), "/desk/reports", 80));
        }
        return items;
    }
}
