package org.essaim.accounts.domain;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.essaim.accounts.AccountId;

/// One request to sign in: its link and its code open the door once, together, until it is late or too many wrong codes
/// were tried. A request for an address without an account looks the same and never opens.
public record SignInRequest(
        UUID id,
        Optional<AccountId> account,
        byte[] codeSeal,
        String next,
        Instant expiresAt,
        int wrongTries,
        boolean used) {

    /// Where the request stands.
    public enum State {
        OPEN,
        USED,
        LATE,
        EXHAUSTED
    }

    public State state(Instant now) {
        if (used) {
            return State.USED;
        }
        if (!now.isBefore(expiresAt)) {
            return State.LATE;
        }
        return wrongTries >= SignInRules.WRONG_TRIES ? State.EXHAUSTED : State.OPEN;
    }

    public boolean opensWith(Secret browser, String code) {
        return account.isPresent() && MessageDigest.isEqual(codeSeal, browser.seal(code));
    }

    public int triesLeft() {
        return Math.max(0, SignInRules.WRONG_TRIES - wrongTries);
    }
}
