package org.essaim.selection.domain;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One line in the list of a call's selections. `merit` is a sum of thousandths of a score; it and the shortfall are
/// absent until the calculation has ended well.
public record SelectionSummary(
        int number,
        String name,
        int places,
        int quotas,
        String state,
        @Nullable Long shortfall,
        @Nullable Long merit,
        Instant askedAt,
        Optional<Instant> decidedAt) {}
