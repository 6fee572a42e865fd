package org.essaim.contributions.domain;

import java.util.Set;

/// The secrets that a browser holds: all that a contributor without an account has to show.
public record Keys(Set<Secret> secrets) {
    public static final Keys NONE = new Keys(Set.of());

    public Keys {
        secrets = Set.copyOf(secrets);
    }
}
