package org.essaim.practices;

import java.util.UUID;

/// One practice, through all its versions.
public record PracticeId(UUID value) {}
