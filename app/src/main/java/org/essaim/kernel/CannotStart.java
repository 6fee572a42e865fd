package org.essaim.kernel;

import java.io.Serial;

/// The platform cannot start, for a reason that a person can mend; the message is the one line they are told.
public final class CannotStart extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    public CannotStart(String message) {
        super(message);
    }
}
