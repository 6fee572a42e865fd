package org.essaim.review.usecases;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.calls.Calls;
import org.essaim.calls.DeskItems;
import org.springframework.stereotype.Service;

/// What reviewing asks of a coordinator: calls whose submissions are in and whose reviewing is still open.
@Service
class ReviewsOnDesk implements DeskItems {
    private static final int URGENCY = 40;

    private final Calls calls;
    private final ReviewStore reviews;
    private final ReaderStore readers;
    private final Clock clock;

    ReviewsOnDesk(Calls calls, ReviewStore reviews, ReaderStore readers, Clock clock) {
        this.calls = calls;
        this.reviews = reviews;
        this.readers = readers;
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
        var ids = own.stream().map(Call::id).toList();
        var closed = readers.closed(ids).keySet();
        var finished = reviews.finishedByCall(ids);
        return own.stream()
                .filter(call -> !closed.contains(call.id()))
                .map(call -> new Item(
                        "review.desk.open",
                        Map.of("call", call.title(), "finished", finished.getOrDefault(call.id(), 0)),
                        "/desk/calls/" + call.slug() + "/reviews",
                        URGENCY))
                .toList();
    }
}
