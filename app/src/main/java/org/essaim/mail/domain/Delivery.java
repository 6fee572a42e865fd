package org.essaim.mail.domain;

/// What the mail server did with a letter.
public sealed interface Delivery {
    record Taken() implements Delivery {}

    /// Not now; `away` when the server could not be reached at all, so that other letters need not be tried either.
    record Later(String reason, boolean away) implements Delivery {}

    /// Never, for this address.
    record Refused(String reason) implements Delivery {}
}
