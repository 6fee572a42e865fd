package org.essaim.review.domain;

import java.time.Instant;
import java.util.Optional;

/// Where the assigning of a call stands: how many readers each case shall have, how many cases a reader takes who
/// named no number, the changes of the draft so far, and since when an assignment is in force. `answer` is what
/// the last proposal said, as JSON, empty for none.
public record Assigning(int readers, int most, int version, State state, String answer, Optional<Instant> confirmed) {
    public static final int USUAL_READERS = 3;
    public static final int USUAL_MOST = 20;
    public static final Assigning NONE = new Assigning(USUAL_READERS, USUAL_MOST, 0, State.NONE, "", Optional.empty());

    /// What became of the last proposal.
    public enum State {
        NONE,
        MAKING,
        MADE,
        FAILED
    }
}
