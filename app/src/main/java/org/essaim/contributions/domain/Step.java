package org.essaim.contributions.domain;

import java.util.Locale;
import org.essaim.calls.Call;

/// What handing in a stage means to whoever does: a proposal among which some are chosen, the case of one that was
/// chosen, or a reply to which nothing is chosen.
public enum Step {
    PROPOSAL,
    CASE,
    REPLY;

    public static Step of(Call call, String stage) {
        if (!call.asksForPractices()) {
            return REPLY;
        }
        return call.stages().getFirst().key().equals(stage) ? PROPOSAL : CASE;
    }

    /// As it ends the keys of messages.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
