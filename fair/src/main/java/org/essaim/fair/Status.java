package org.essaim.fair;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/// How good a selection is known to be: all quotas kept and proved best; proved best although some quotas cannot be
/// met; or the best found when time ran out.
public enum Status {
    @JsonProperty("optimal")
    OPTIMAL,
    @JsonProperty("relaxed")
    RELAXED,
    @JsonProperty("unproved")
    UNPROVED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
