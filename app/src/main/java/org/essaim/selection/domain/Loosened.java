package org.essaim.selection.domain;

import java.util.List;
import org.essaim.fair.Quota;
import org.essaim.fair.Relaxation;
import org.jspecify.annotations.Nullable;

/// Quotas that give way exactly as far as a relaxed selection had to: those that cannot be kept together become those
/// that can.
public record Loosened(List<Quota> quotas, List<Relaxation> relaxations) {
    public List<Quota> apply() {
        return quotas.stream().map(this::loosened).toList();
    }

    private Quota loosened(Quota quota) {
        return relaxations.stream()
                .filter(given -> given.attribute().equals(quota.attribute())
                        && given.value().equals(quota.value()))
                .findFirst()
                .map(given -> new Quota(
                        quota.attribute(),
                        quota.value(),
                        moved(quota.min(), -given.shortBy()),
                        moved(quota.max(), given.overBy()),
                        quota.weight()))
                .orElse(quota);
    }

    private static @Nullable Integer moved(@Nullable Integer limit, int by) {
        return limit == null ? null : Integer.valueOf(limit + by);
    }
}
