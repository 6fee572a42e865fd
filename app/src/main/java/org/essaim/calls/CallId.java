package org.essaim.calls;

import java.util.UUID;

/// One call.
public record CallId(UUID value) {}
