package org.essaim.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of the letters, for those who run the platform, and for the person they went to. Never shows what a
/// letter says: some open a door.
public interface Letters {
    /// Where a letter stands; a held one waits for a person to let it go.
    enum State {
        HELD,
        WAITING,
        SENT,
        FAILED
    }

    /// One letter from outside; the failure is that of the last try. A spent one holds nothing that could be sent.
    record Envelope(
            UUID id,
            String recipient,
            String subject,
            State state,
            int tries,
            Instant writtenAt,
            @Nullable Instant sentAt,
            @Nullable Instant nextTryAt,
            @Nullable String failure,
            boolean spent) {}

    /// At most `limit` letters in this state, the latest first, written before that letter if one is named.
    List<Envelope> list(State state, Optional<UUID> before, int limit);

    Map<State, Integer> counts();

    /// Has a failed or waiting letter tried again at once; false when there is none to try.
    boolean tryAgain(UUID letter);

    /// The same for every letter that failed; how many there are.
    int tryAllAgain();

    /// Whether this is a demonstration, whose letters are read on the page `/mailbox` instead of being sent.
    boolean readHere();

    /// Whether letters leave: without a mail server they only wait.
    boolean sends();

    /// What is kept of the letters to one address.
    List<Map<String, Object>> keptAbout(String recipient);

    /// Removes every letter to one address.
    void erase(String recipient);

    /// Blanks what letters to others hold of one person's name and words; those that wait are not sent any more.
    void forgetWriter(UUID writer);
}
