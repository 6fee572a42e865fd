package org.essaim.contributions.usecases;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.contributions.domain.Wording;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.mail.HeldLetters;
import org.essaim.mail.Letters;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The letters to many of a call, before they go: read, changed, sent or dropped by the call's coordinators; and what
/// became of those that went. The link in a letter is not shown, since it may open an answer.
@Service
public class CallOutbox {
    private static final int MOST_SHOWN = 500;
    private static final String GONE = "contributions.refused.letter-gone";
    private static final String CHANGED = "contributions.refused.letter-changed";

    /// The letters of one call.
    public record Outbox(Call call, List<HeldLetters.Held> held, List<Letters.Envelope> outside) {}

    /// How many are on their way, and how many were dropped for each reason, the end of a message.
    public record Sent(int count, SortedMap<String, Integer> left) {}

    private final ReadForDesk contributions;
    private final HeldLetters letters;
    private final AskedStore store;
    private final PointlessLetters pointless;
    private final Clock clock;

    CallOutbox(
            ReadForDesk contributions, HeldLetters letters, AskedStore store, PointlessLetters pointless, Clock clock) {
        this.contributions = contributions;
        this.letters = letters;
        this.store = store;
        this.pointless = pointless;
        this.clock = clock;
    }

    public Outbox of(Viewer viewer, String slug) {
        var call = contributions.call(viewer, slug);
        return new Outbox(
                call, letters.held(call.id().value()), letters.outside(call.id().value(), MOST_SHOWN));
    }

    /// The letter, while it is held.
    public Optional<HeldLetters.Held> letter(Viewer viewer, String slug, UUID id) {
        var call = contributions.call(viewer, slug);
        return letters.held(call.id().value()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst();
    }

    /// `version` is the one that was changed; refused when someone else has changed the letter since, or it has gone.
    @Transactional
    public Outcome<UUID> rewrite(Viewer viewer, String slug, UUID id, int version, Wording wording) {
        var call = contributions.call(viewer, slug);
        var letter = letter(viewer, slug, id);
        if (letter.isEmpty()) {
            return Outcome.refused("", GONE);
        }
        if (letter.get().version() != version) {
            return Outcome.refused("", CHANGED);
        }
        if (!wording.fits()) {
            return Outcome.refused(List.of(Refusal.of(
                    "text",
                    "contributions.refused.wording",
                    Map.of("subject", Wording.LONGEST_SUBJECT, "text", Wording.LONGEST_TEXT))));
        }
        if (!letters.rewrite(call.id().value(), id, version, wording.subject(), wording.paragraphs())) {
            return Outcome.refused("", letter(viewer, slug, id).isEmpty() ? GONE : CHANGED);
        }
        return Outcome.done(id);
    }

    /// Those that shall not go any more are dropped instead.
    @Transactional
    public Outcome<Sent> send(Viewer viewer, String slug, Collection<UUID> ids) {
        var call = contributions.call(viewer, slug);
        var about = call.id().value();
        var now = clock.instant();
        var wanted = Set.copyOf(ids);
        var chosen = letters.held(about).stream()
                .filter(held -> wanted.contains(held.id()))
                .toList();
        var left = pointless.of(
                viewer, call, chosen.stream().map(HeldLetters.Held::id).toList());
        chosen.stream()
                .filter(held ->
                        held.letter().until().filter(end -> !now.isBefore(end)).isPresent())
                .forEach(held -> left.putIfAbsent(held.id(), "CLOSED"));
        var dropped = letters.drop(about, left.keySet());
        store.forget(dropped);
        var gone = letters.letGo(
                about,
                chosen.stream()
                        .map(HeldLetters.Held::id)
                        .filter(id -> !left.containsKey(id))
                        .toList());
        left.keySet().retainAll(dropped);
        if (gone.isEmpty() && dropped.isEmpty()) {
            return Outcome.refused("", "contributions.refused.no-letter");
        }
        store.letGo(gone, now);
        return Outcome.done(new Sent(gone.size(), counted(left.values())));
    }

    private static SortedMap<String, Integer> counted(Collection<String> reasons) {
        var counts = new TreeMap<String, Integer>();
        reasons.forEach(why -> counts.merge(why, 1, Integer::sum));
        return counts;
    }

    /// How many are gone.
    @Transactional
    public Outcome<Integer> drop(Viewer viewer, String slug, Collection<UUID> ids) {
        var call = contributions.call(viewer, slug);
        var gone = letters.drop(call.id().value(), ids);
        if (gone.isEmpty()) {
            return Outcome.refused("", "contributions.refused.no-letter");
        }
        store.forget(gone);
        return Outcome.done(gone.size());
    }

    /// One that shall not go any more is removed instead.
    @Transactional
    public Outcome<Sent> tryAgain(Viewer viewer, String slug, String id) {
        var call = contributions.call(viewer, slug);
        var there = letters.outside(call.id().value(), MOST_SHOWN).stream()
                .filter(one -> one.id().toString().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("No letter to try again"));
        var left = pointless.of(viewer, call, List.of(there.id()));
        if (!left.isEmpty() && letters.giveUp(call.id().value(), there.id())) {
            store.forget(left.keySet());
            return Outcome.done(new Sent(0, counted(left.values())));
        }
        return left.isEmpty() && letters.tryAgain(call.id().value(), there.id())
                ? Outcome.done(new Sent(1, new TreeMap<>()))
                : Outcome.refused("", GONE);
    }
}
