package org.essaim.contributions.usecases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.calls.Calls;
import org.essaim.contributions.domain.Progress;
import org.essaim.contributions.usecases.ProgressStore.Count;
import org.essaim.kernel.Language;
import org.essaim.kernel.Slug;
import org.springframework.stereotype.Service;

/// Says how far a call has come beside the one before it, and where nothing or little has come yet while there is time
/// to ask for more.
@Service
public class ReadProgress {
    private final ReadForDesk contributions;
    private final Calls calls;
    private final ProgressStore store;
    private final Clock clock;

    ReadProgress(ReadForDesk contributions, Calls calls, ProgressStore store, Clock clock) {
        this.contributions = contributions;
        this.calls = calls;
        this.store = store;
        this.clock = clock;
    }

    public Progress of(Viewer viewer, String slug) {
        var call = contributions.call(viewer, slug);
        var before = before(call);
        var ids = new ArrayList<>(List.of(call.id()));
        before.ifPresent(one -> ids.add(one.id()));
        var counts = store.counts(ids, before.map(one -> sameDay(call, one)).orElse(clock.instant()));
        var now = of(counts, call);
        var then = before.map(one -> of(counts, one)).orElse(Map.of());
        var all = now.getOrDefault("all/", none(call));
        var allBefore = then.getOrDefault("all/", none(call));
        return new Progress(
                call,
                all.submitted(),
                all.begun(),
                before.orElse(null),
                allBefore.byThen(),
                allBefore.submitted(),
                rooms(call, now, then));
    }

    /// The moment that lay as far from the other call's deadline as now lies from this one's.
    private Instant sameDay(Call call, Call other) {
        var left = Duration.between(clock.instant(), call.stages().getFirst().closes());
        return other.stages().getFirst().closes().minus(left);
    }

    private Optional<Call> before(Call call) {
        var opens = call.stages().getFirst().opens();
        return calls.of(call.network()).stream()
                .filter(one -> !one.draft()
                        && one.example() == call.example()
                        && !one.id().equals(call.id())
                        && one.stages().getFirst().opens().isBefore(opens))
                .max(Comparator.comparing(one -> one.stages().getFirst().opens()));
    }

    private static Map<String, Count> of(List<Count> counts, Call call) {
        var found = new HashMap<String, Count>();
        counts.stream()
                .filter(count -> count.call().equals(call.id()))
                .forEach(count -> found.put(count.attribute() + "/" + count.value(), count));
        return found;
    }

    private static Count none(Call call) {
        return new Count(call.id(), "all", "", 0, 0, 0);
    }

    private static List<Progress.Room> rooms(Call call, Map<String, Count> now, Map<String, Count> then) {
        var rooms = new ArrayList<Progress.Room>();
        var themes = new LinkedHashSet<>(call.themes().stream().map(Slug::value).toList());
        var languages = new LinkedHashSet<>(
                call.languages().stream().map(Language::code).toList());
        rooms.addAll(rooms("theme", themes, now, then));
        rooms.addAll(rooms("language", languages, now, then));
        var countries = new LinkedHashSet<String>();
        now.values().forEach(count -> addCountry(countries, count));
        then.values().forEach(count -> addCountry(countries, count));
        rooms.addAll(rooms("country", countries, now, then).stream()
                .sorted(Comparator.comparingInt((Progress.Room room) -> -Math.max(room.now(), room.before()))
                        .thenComparing(Progress.Room::value))
                .toList());
        return rooms;
    }

    private static void addCountry(SequencedSet<String> countries, Count count) {
        if (count.attribute().equals("country") && !count.value().isEmpty() && count.submitted() > 0) {
            countries.add(count.value());
        }
    }

    private static List<Progress.Room> rooms(
            String attribute, SequencedSet<String> values, Map<String, Count> now, Map<String, Count> then) {
        return values.stream()
                .map(value -> new Progress.Room(
                        attribute,
                        value,
                        submitted(now.get(attribute + "/" + value)),
                        submitted(then.get(attribute + "/" + value))))
                .toList();
    }

    private static int submitted(@org.jspecify.annotations.Nullable Count count) {
        return count == null ? 0 : count.submitted();
    }
}
