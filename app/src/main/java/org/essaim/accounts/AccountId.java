package org.essaim.accounts;

import java.util.UUID;

/// The account of one person.
public record AccountId(UUID value) {}
