package org.essaim.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.essaim.kernel.LocalizedText;

/// One step of a call, answered from `opens` until just before `closes`. The first is for everyone, a later one for
/// those who were chosen. `grace` is for how many minutes after its closing it still takes what was begun; nobody is
/// told beforehand.
public record Stage(
        String key,
        LocalizedText title,
        LocalizedText help,
        Instant opens,
        Instant closes,
        int grace,
        List<Question> questions) {
    public Stage {
        questions = List.copyOf(questions);
        if (!closes.isAfter(opens)) {
            throw new IllegalArgumentException("A stage that closes before it opens");
        }
    }

    /// A stage without grace.
    public Stage(
            String key,
            LocalizedText title,
            LocalizedText help,
            Instant opens,
            Instant closes,
            List<Question> questions) {
        this(key, title, help, opens, closes, 0, questions);
    }

    /// When it takes nothing any more: its closing, and the grace after it.
    public Instant ends() {
        return closes.plus(Duration.ofMinutes(grace));
    }

    /// Whether what was begun can be handed in.
    public boolean takes(Instant now) {
        return !now.isBefore(opens) && now.isBefore(ends());
    }

    public boolean isOpen(Instant now) {
        return !now.isBefore(opens) && now.isBefore(closes);
    }
}
