package org.essaim.contributions.domain;

import java.time.Instant;
import org.essaim.kernel.LocalizedText;

/// A stage that was sent back to its contributor, why, and until when it may be handed in once more. What was handed in
/// before counts until then, and after that too if nothing comes.
public record Correction(String stage, LocalizedText because, Instant until, Instant askedAt) {
    public boolean isOpen(Instant now) {
        return now.isBefore(until);
    }
}
