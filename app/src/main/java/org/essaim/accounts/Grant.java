package org.essaim.accounts;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.essaim.kernel.Language;
import org.jspecify.annotations.Nullable;

/// A role for one thing: a coordinator's network, a reviewer's call; none for the whole instance.
public record Grant(Role role, @Nullable UUID scope) {
    /// What the things are called that roles are for; brought as a bean by the module that keeps them.
    public interface Names {
        /// The names of those scopes that the module knows.
        Map<UUID, String> of(Set<UUID> scopes, Language language);
    }
}
