package org.essaim.contributions.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of the coordinators' list; without a number it is a draft. `state` is
/// `DRAFT`, `WITHDRAWN` or a decision; `at` is when it was handed in, or last changed.
public record ListedContribution(
        UUID id,
        @Nullable String number,
        String organisation,
        String country,
        String city,
        String title,
        String theme,
        String language,
        String channel,
        String state,
        Instant at) {}
