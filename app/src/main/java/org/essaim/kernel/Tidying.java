package org.essaim.kernel;

import java.time.Instant;

/// What a module clears away by itself when its time has come, so that nothing personal stays longer than it is needed.
/// Called about once an hour; does nothing when there is nothing to do.
@FunctionalInterface
public interface Tidying {
    void tidy(Instant now);
}
