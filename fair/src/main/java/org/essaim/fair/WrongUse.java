package org.essaim.fair;

import java.io.Serial;

/// The command line or one of its files cannot be used; the message is the one line the person sees.
public final class WrongUse extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    public WrongUse(String line) {
        super(line);
    }
}
