package org.essaim.mail.usecases;

import java.time.Clock;
import org.essaim.mail.domain.Delivery;
import org.essaim.mail.domain.RetryPlan;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Sends every letter whose time has come. Each is marked in the transaction that took it: a crash in between may send
/// one letter twice, under the same Message-ID, and loses none. A letter whose link has become too old is not sent.
@Service
class SendLetters {
    /// How a round ended.
    enum Round {
        DONE,
        SERVER_AWAY
    }

    private final LetterStore store;
    private final Postman postman;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SendLetters(LetterStore store, Postman postman, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.postman = postman;
        this.transaction = transaction;
        this.clock = clock;
    }

    Round due() {
        try (var walk = postman.walk()) {
            while (true) {
                var step = transaction.execute(_ -> next(walk));
                if (step == null || step == Step.NOTHING_DUE) {
                    return Round.DONE;
                }
                if (step == Step.SERVER_AWAY) {
                    return Round.SERVER_AWAY;
                }
            }
        }
    }

    private enum Step {
        NOTHING_DUE,
        HANDLED,
        SERVER_AWAY
    }

    private Step next(Postman.Walk walk) {
        var found = store.takeDue(clock.instant());
        if (found.isEmpty()) {
            return Step.NOTHING_DUE;
        }
        var letter = found.get();
        if (letter.letter()
                .until()
                .filter(end -> !clock.instant().isBefore(end))
                .isPresent()) {
            store.late(letter.id(), clock.instant());
            return Step.HANDLED;
        }
        return switch (walk.carry(letter)) {
            case Delivery.Taken() -> {
                store.sent(letter.id(), clock.instant());
                yield Step.HANDLED;
            }
            case Delivery.Refused(var reason) -> {
                store.failed(letter.id(), reason, clock.instant());
                yield Step.HANDLED;
            }
            case Delivery.Later(var reason, var away) -> {
                later(letter, reason);
                yield away ? Step.SERVER_AWAY : Step.HANDLED;
            }
        };
    }

    private void later(WaitingLetter letter, String reason) {
        var now = clock.instant();
        RetryPlan.after(letter.tries() + 1)
                .ifPresentOrElse(
                        wait -> store.later(letter.id(), reason, now.plus(wait)),
                        () -> store.failed(letter.id(), reason, now));
    }
}
