package org.essaim.contributions.web;

import java.util.List;
import org.essaim.calls.Call;
import org.essaim.contributions.domain.Wording;
import org.essaim.kernel.Refusal;
import org.essaim.mail.HeldLetters;

/// One held letter, and what was typed to change it; `version` is the one that the next words replace.
public record DeskLetterPage(Call call, HeldLetters.Held held, Wording typed, int version, List<Refusal> refusals) {
    static final String CHANGED = "contributions.refused.letter-changed";

    /// Whether someone else has changed the letter meanwhile.
    public boolean changed() {
        return refusals.stream().anyMatch(refusal -> refusal.key().equals(CHANGED));
    }
}
