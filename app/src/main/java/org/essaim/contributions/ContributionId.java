package org.essaim.contributions;

import java.util.UUID;

/// One organisation's dossier in a call.
public record ContributionId(UUID value) {}
