package org.essaim.accounts.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.essaim.accounts.Grant;
import org.essaim.kernel.Language;

/// An offer of a role to whoever reads one mailbox.
public record Invitation(
        UUID id,
        String email,
        Grant grant,
        Language language,
        String whatFor,
        String inviter,
        Instant invitedAt,
        Instant expiresAt,
        boolean accepted,
        boolean withdrawn) {

    public static final Duration VALID = Duration.ofDays(14);

    /// Where the invitation stands.
    public enum State {
        OPEN,
        USED,
        LATE,
        WITHDRAWN
    }

    public State state(Instant now) {
        if (accepted) {
            return State.USED;
        }
        if (withdrawn) {
            return State.WITHDRAWN;
        }
        return now.isBefore(expiresAt) ? State.OPEN : State.LATE;
    }
}
