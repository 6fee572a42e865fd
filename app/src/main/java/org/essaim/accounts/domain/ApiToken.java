package org.essaim.accounts.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.essaim.accounts.Viewer.Scope;
import org.jspecify.annotations.Nullable;

/// What its owner sees of a token: what it may do and until when, never the token itself.
public record ApiToken(
        UUID id,
        String name,
        Set<Scope> scopes,
        Instant madeAt,
        Instant expiresAt,
        @Nullable Instant usedAt) {
    public ApiToken {
        scopes = Set.copyOf(scopes);
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(expiresAt);
    }

    public List<Scope> inOrder() {
        return scopes.stream().sorted(Comparator.naturalOrder()).toList();
    }
}
