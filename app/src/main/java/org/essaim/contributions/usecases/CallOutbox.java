package org.essaim.contributions.usecases;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

    /// The letters of one call.
    public record Outbox(Call call, List<HeldLetters.Held> held, List<Letters.Envelope> outside) {}

    private final ReadForDesk contributions;
    private final HeldLetters letters;
    private final AskedStore store;
    private final Clock clock;

    CallOutbox(ReadForDesk contributions, HeldLetters letters, AskedStore store, Clock clock) {
        this.contributions = contributions;
        this.letters = letters;
        this.store = store;
        this.clock = clock;
    }

    public Outbox of(Viewer viewer, String slug) {
        var call = contributions.call(viewer, slug);
        return new Outbox(
                call, letters.held(call.id().value()), letters.outside(call.id().value(), MOST_SHOWN));
    }

    public HeldLetters.Held letter(Viewer viewer, String slug, String id) {
        return of(viewer, slug).held().stream()
                .filter(one -> one.id().toString().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("No held letter"));
    }

    @Transactional
    public Outcome<UUID> rewrite(Viewer viewer, String slug, String id, Wording wording) {
        var call = contributions.call(viewer, slug);
        var letter = letter(viewer, slug, id);
        if (!wording.fits()) {
            return Outcome.refused(List.of(Refusal.of(
                    "text",
                    "contributions.refused.wording",
                    Map.of("subject", Wording.LONGEST_SUBJECT, "text", Wording.LONGEST_TEXT))));
        }
        letters.rewrite(call.id().value(), letter.id(), wording.subject(), wording.paragraphs());
        return Outcome.done(letter.id());
    }

    /// How many go out now.
    @Transactional
    public Outcome<Integer> send(Viewer viewer, String slug, Collection<UUID> ids) {
        var call = contributions.call(viewer, slug);
        var gone = letters.letGo(call.id().value(), ids);
        if (gone.isEmpty()) {
            return Outcome.refused("", "contributions.refused.no-letter");
        }
        store.letGo(gone, clock.instant());
        return Outcome.done(gone.size());
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

    public void tryAgain(Viewer viewer, String slug, String id) {
        var call = contributions.call(viewer, slug);
        var there = letters.outside(call.id().value(), MOST_SHOWN).stream()
                .filter(one -> one.id().toString().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("No letter to try again"));
        letters.tryAgain(call.id().value(), there.id());
    }
}
