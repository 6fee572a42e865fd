package org.essaim.accounts.domain;

import org.essaim.accounts.AccountId;

/// What became of a code or a link.
public sealed interface SignInAnswer {
    /// The door is open; `next` is where the person wanted to go, or empty.
    record Welcome(AccountId account, String next) implements SignInAnswer {}

    /// Not this code; so many tries are left.
    record WrongCode(int triesLeft) implements SignInAnswer {}

    /// Used, late or tried too often.
    record Closed(SignInRequest.State state) implements SignInAnswer {}

    /// No such request.
    record Unknown() implements SignInAnswer {}
}
