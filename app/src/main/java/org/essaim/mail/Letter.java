package org.essaim.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essaim.kernel.Language;

/// One letter to one person, in their language: plain paragraphs and at most one link. Line breaks would add
/// headers: they become spaces in the subject, and are refused in the address. Its link may be good only until a
/// time, after which the letter is not sent any more; and it may hold the name and words of one person, who can
/// have them erased. A reader who was not asked beforehand finds at `stop` where to say that no more shall come.
public record Letter(
        String to,
        Language language,
        String subject,
        List<String> paragraphs,
        Optional<Action> action,
        Optional<Instant> until,
        Optional<UUID> writer,
        Optional<String> stop) {
    /// The one thing the reader is asked to do: the link's text and its whole address.
    public record Action(String text, String address) {}

    public Letter {
        paragraphs = List.copyOf(paragraphs);
        subject = subject.replaceAll("\\p{Cc}+", " ").strip();
        if (to.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A control character in an address");
        }
    }

    public Letter(String to, Language language, String subject, List<String> paragraphs, Optional<Action> action) {
        this(to, language, subject, paragraphs, action, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// The same, good until then.
    public Letter until(Instant end) {
        return new Letter(to, language, subject, paragraphs, action, Optional.of(end), writer, stop);
    }

    /// The same, in the words of this person.
    public Letter by(UUID person) {
        return new Letter(to, language, subject, paragraphs, action, until, Optional.of(person), stop);
    }

    /// The same, with the page where the reader says that no more shall come.
    public Letter stopAt(String address) {
        return new Letter(to, language, subject, paragraphs, action, until, writer, Optional.of(address));
    }
}
