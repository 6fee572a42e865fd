package org.essaim.publication;

import org.essaim.kernel.Language;
import org.essaim.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/// One language of a publication: what became of the last attempt to make it, with the reason if that failed, and the
/// newest release, which stays whatever becomes of later attempts, and the proof that waits to be released, if any.
public record Edition(
        Language language,
        State state,
        @Nullable Refusal reason,
        @Nullable Release release,
        @Nullable Release proof) {
    /// How the last attempt stands.
    public enum State {
        WAITING,
        MAKING,
        READY,
        FAILED,
        CANCELLED
    }
}
