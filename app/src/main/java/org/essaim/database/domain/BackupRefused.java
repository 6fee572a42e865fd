package org.essaim.database.domain;

import java.io.Serial;

/// A backup cannot be made or restored, for a reason that a person can mend; nothing was changed.
public final class BackupRefused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    public BackupRefused(String message) {
        super(message);
    }
}
