package org.essaim.mail;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Letters to many, which wait until a person has read them and lets them go. Each belongs to one matter, such as a
/// call; who may read those of a matter is decided by the module that asks here. Refuses a second letter of one kind
/// to one address while the first is held.
public interface HeldLetters {
    /// A held letter; `kind` as it was given, `version` counts how often it was changed.
    record Held(UUID id, Letter letter, String kind, Instant since, int version) {}

    /// Has everyone else who holds letters of this matter wait until the caller's transaction has ended.
    void lock(UUID about);

    /// Joins the caller's transaction. Empty when this address has a held letter of this kind already.
    Optional<UUID> hold(Letter letter, UUID about, String kind);

    /// The held letters of a matter, in the order in which they were written.
    List<Held> held(UUID about);

    /// Which letters of a matter are held.
    Set<UUID> ids(UUID about);

    /// Whether it was changed: not when it is no held letter of this matter, or has another version by now.
    boolean rewrite(UUID about, UUID letter, int version, String subject, List<String> paragraphs);

    /// Those of these that were held, and are sent from now on.
    Set<UUID> letGo(UUID about, Collection<UUID> letters);

    /// Those of these that were held, and are gone.
    Set<UUID> drop(UUID about, Collection<UUID> letters);

    /// At most `limit` letters of the matter that were let go, the latest first: waiting, sent or failed.
    List<Letters.Envelope> outside(UUID about, int limit);

    /// Removes a letter of the matter that was let go and not sent; false when there is none.
    boolean giveUp(UUID about, UUID letter);

    /// Has a failed or waiting letter of the matter tried again at once; false when there is none to try.
    boolean tryAgain(UUID about, UUID letter);
}
