package org.essaim.mail;

import java.util.List;
import java.util.Optional;
import org.essaim.kernel.Language;

/// One letter to one person, in their language: plain paragraphs and at most one link. Line breaks would add headers:
/// they become spaces in the subject, and are refused in the address.
public record Letter(String to, Language language, String subject, List<String> paragraphs, Optional<Action> action) {
    /// The one thing the reader is asked to do: the link's text and its whole address.
    public record Action(String text, String address) {}

    public Letter {
        paragraphs = List.copyOf(paragraphs);
        subject = subject.replaceAll("\\p{Cc}+", " ").strip();
        if (to.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A control character in an address");
        }
    }
}
