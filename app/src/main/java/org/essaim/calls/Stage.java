package org.essaim.calls;

import java.time.Instant;
import java.util.List;
import org.essaim.kernel.LocalizedText;

/// One step of a call, answered from `opens` until just before `closes`. The first is for everyone, a later one for
/// those who were chosen.
public record Stage(
        String key, LocalizedText title, LocalizedText help, Instant opens, Instant closes, List<Question> questions) {
    public Stage {
        questions = List.copyOf(questions);
        if (!closes.isAfter(opens)) {
            throw new IllegalArgumentException("A stage that closes before it opens");
        }
    }

    public boolean isOpen(Instant now) {
        return !now.isBefore(opens) && now.isBefore(closes);
    }
}
