package org.essaim.mail;

import java.util.List;
import java.util.Optional;
import org.essaim.kernel.Language;

/// One letter to one person, in their language: plain paragraphs and at most one link. Line breaks in the address or
/// subject are refused, since they would add headers.
public record Letter(String to, Language language, String subject, List<String> paragraphs, Optional<Action> action) {
    /// The one thing the reader is asked to do: the link's text and its whole address.
    public record Action(String text, String address) {}

    public Letter {
        paragraphs = List.copyOf(paragraphs);
        if ((to + subject).codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A control character in an address or a subject");
        }
    }
}
