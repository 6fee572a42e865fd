package org.essaim.accounts.domain;

import java.time.Duration;

/// How long a sign-in request lives and how often one may ask. The number per client leaves room for an association
/// that shares one connection.
public final class SignInRules {
    public static final Duration VALID = Duration.ofMinutes(10);
    public static final int WRONG_TRIES = 5;

    public static final Duration WINDOW = Duration.ofMinutes(15);
    public static final int PER_ADDRESS = 5;
    public static final int PER_CLIENT = 60;

    private SignInRules() {}

    /// Whether this request gets no letter. The page says the same either way.
    public static boolean silences(int askedForAddress, int askedByClient) {
        return askedForAddress >= PER_ADDRESS || askedByClient >= PER_CLIENT;
    }
}
