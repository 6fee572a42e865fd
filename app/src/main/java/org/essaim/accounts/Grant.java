package org.essaim.accounts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A role for one thing: a coordinator's network, a reviewer's call; none for the whole instance.
public record Grant(Role role, @Nullable UUID scope) {}
