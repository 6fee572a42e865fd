package org.essaim.fair.engine;

import java.io.Serial;

/// The native solver has no library for this machine (another processor, musl, an exotic system).
public final class NativesMissing extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    NativesMissing(Throwable cause) {
        super("no native solver for this machine: " + cause.getMessage(), cause);
    }
}
