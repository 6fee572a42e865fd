package org.essaim.mail.usecases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essaim.kernel.NotFound;
import org.essaim.mail.Letter;
import org.essaim.mail.domain.MailboxRule;
import org.springframework.stereotype.Service;

/// The mailbox of a demonstration: everyone's letters, read on a page instead of being sent. Not there anywhere else.
@Service
public class Mailbox {
    public static final int PAGE = 30;

    /// A letter as it lies in the mailbox.
    public record Item(UUID id, Letter letter, Instant writtenAt) {}

    private final LetterStore store;
    private final MailboxRule rule;

    Mailbox(LetterStore store, MailboxRule rule) {
        this.store = store;
        this.rule = rule;
    }

    /// The latest letters, one more than a page if there are more.
    public List<Item> letters(String recipient, Optional<UUID> before) {
        check();
        return store.unsent(recipient, before, PAGE + 1).stream()
                .map(Mailbox::item)
                .toList();
    }

    public Item letter(UUID id) {
        check();
        return store.find(id).map(Mailbox::item).orElseThrow(() -> new NotFound("No such letter"));
    }

    public boolean open() {
        return rule.open();
    }

    private void check() {
        if (!rule.open()) {
            throw new NotFound("No mailbox here");
        }
    }

    private static Item item(WaitingLetter waiting) {
        return new Item(waiting.id(), waiting.letter(), waiting.writtenAt());
    }
}
