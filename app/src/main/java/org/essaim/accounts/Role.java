package org.essaim.accounts;

/// What a person is asked to do: the whole instance, one network, or the reviews of one call.
public enum Role {
    ADMINISTRATOR,
    COORDINATOR,
    REVIEWER
}
