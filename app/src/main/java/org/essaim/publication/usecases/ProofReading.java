package org.essaim.publication.usecases;

import java.time.Instant;

/// What somebody who read the proofs of a book found: that they may go out, or what is to be changed first.
public record ProofReading(boolean isRight, String remark, Instant readAt) {}
