package org.essaim.review.usecases;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.calls.Calls;
import org.essaim.calls.DeskItems;
import org.essaim.contributions.Contributions;
import org.essaim.review.domain.Reading;
import org.springframework.stereotype.Service;

/// What reviewing asks of a coordinator: calls whose submissions are in and whose reviewing is still open, and
/// places there without a reader.
@Service
class ReviewsOnDesk implements DeskItems {
    private static final int URGENCY = 40;

    private final Calls calls;
    private final ReviewStore reviews;
    private final ReaderStore readers;
    private final AssignmentStore assignments;
    private final Contributions contributions;
    private final Clock clock;

    ReviewsOnDesk(
            Calls calls,
            ReviewStore reviews,
            ReaderStore readers,
            AssignmentStore assignments,
            Contributions contributions,
            Clock clock) {
        this.assignments = assignments;
        this.contributions = contributions;
        this.calls = calls;
        this.reviews = reviews;
        this.readers = readers;
        this.clock = clock;
    }

    @Override
    public List<Item> of(Viewer coordinator) {
        var own = calls.coordinatedBy(coordinator);
        if (own.isEmpty()) {
            return List.of();
        }
        var now = clock.instant();
        var ids = own.stream().map(Call::id).toList();
        var closed = readers.closed(ids).keySet();
        var finished = reviews.finishedByCall(ids);
        var open = own.stream().filter(call -> !closed.contains(call.id())).toList();
        var items = new ArrayList<Item>();
        open.stream()
                .filter(call -> call.isIn(now))
                .map(call -> new Item(
                        "review.desk.open",
                        Map.of("call", call.title(), "finished", finished.getOrDefault(call.id(), 0)),
                        "/desk/calls/" + call.slug() + "/reviews",
                        URGENCY))
                .forEach(items::add);
        items.addAll(gaps(open));
        return items;
    }

    /// Places without a reader where an assignment is in force, after a conflict of interest for example.
    private List<Item> gaps(List<Call> open) {
        var wanted = assignments.inForce(open.stream().map(Call::id).toList());
        var assigned =
                open.stream().filter(call -> wanted.containsKey(call.id())).toList();
        if (assigned.isEmpty()) {
            return List.of();
        }
        var readings = assignments.readings(wanted.keySet());
        var submitted = contributions.submitted(assigned);
        return assigned.stream()
                .map(call -> Map.entry(
                        call,
                        submitted.getOrDefault(call.id(), List.of()).stream()
                                .mapToLong(one -> missing(
                                        Objects.requireNonNull(wanted.get(call.id())),
                                        readings.getOrDefault(one.id(), Map.of())
                                                .values()))
                                .sum()))
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> new Item(
                        "review.desk.gaps",
                        Map.of("call", entry.getKey().title(), "places", entry.getValue()),
                        "/desk/calls/" + entry.getKey().slug() + "/reviews/assignment",
                        URGENCY))
                .toList();
    }

    private static long missing(int wanted, Collection<Reading> readings) {
        return Math.max(0, wanted - readings.stream().filter(Reading::assigned).count());
    }
}
