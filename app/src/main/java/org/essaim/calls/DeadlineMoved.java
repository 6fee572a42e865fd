package org.essaim.calls;

import java.time.Instant;

/// A stage of an open call closes later than was announced.
public record DeadlineMoved(CallId call, String stage, Instant closes) {}
