package org.essaim.selection.domain;

import java.util.Locale;

/// Why a calculation came to nothing. In each case nothing was changed.
public enum Failure {
    CRASHED,
    TOO_LONG,
    INTERRUPTED,
    REFUSED,
    NOT_ACCEPTED;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
