package org.essaim.contributions.domain;

import java.time.Instant;
import java.util.UUID;
import org.essaim.contributions.Submission.Decision;
import org.jspecify.annotations.Nullable;

/// One line of the coordinators' list; without a number it is a draft. `at` is when it was handed in, or last changed.
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
        Decision decision,
        Instant at) {}
