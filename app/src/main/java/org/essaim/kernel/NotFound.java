package org.essaim.kernel;

import java.io.Serial;

/// The thing asked for is not there, or not for this viewer: both look the same from outside. Pages answer 404.
public final class NotFound extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    public NotFound(String what) {
        super(what);
    }
}
