package org.essaim.directory;

import java.util.UUID;

/// One organisation; a network is an organisation that others are members of.
public record OrganisationId(UUID value) {}
