package org.essaim.directory.usecases;

import java.time.Clock;
import java.util.UUID;
import org.essaim.kernel.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lets whoever got an invitation of a network say that no more shall come, by the key in the letter and without
/// signing in. Coordinators see it and cannot undo it.
@Service
public class StopLetters {
    private final MemberContactStore store;
    private final Clock clock;

    StopLetters(MemberContactStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// The network's name.
    public String writer(UUID key) {
        return store.writer(key).orElseThrow(() -> new NotFound("No letters with this key"));
    }

    public boolean stopped(UUID key) {
        return store.stopped(key);
    }

    @Transactional
    public void stop(UUID key) {
        writer(key);
        store.stop(key, clock.instant());
    }
}
