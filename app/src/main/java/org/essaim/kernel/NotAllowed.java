package org.essaim.kernel;

import java.io.Serial;

/// The viewer may not do this. Visitors are shown the way to sign in, signed-in people a page that says whom to ask.
public final class NotAllowed extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    public NotAllowed(String what) {
        super(what);
    }
}
