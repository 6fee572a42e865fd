package org.essaim.mail.usecases;

import java.time.Clock;
import org.essaim.mail.Letter;
import org.essaim.mail.Outbox;
import org.springframework.stereotype.Service;

/// Keeps letters in the table from which they are sent.
@Service
class OutboxInDatabase implements Outbox {
    private final LetterStore store;
    private final Clock clock;

    OutboxInDatabase(LetterStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void send(Letter letter) {
        store.write(letter, clock.instant());
    }
}
