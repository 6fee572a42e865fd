package org.essaim.fair;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happened to one case and why. `price` is the merit lost, and `shortfall` the quota units lost, if the decision
/// on this case were turned round; both are absent where that is impossible or was not calculated. `exchange` is the
/// smallest change that goes with it.
public record CaseOutcome(
        String id,
        boolean selected,
        Label label,
        @Nullable Long price,
        @Nullable Long shortfall,
        Exchange exchange,
        List<Reason> reasons) {

    public CaseOutcome {
        reasons = List.copyOf(reasons);
    }

    /// How sure the decision is under the uncertainty of scores. Scores that come without an uncertainty leave it
    /// unmeasured.
    public enum Label {
        @JsonProperty("robust")
        ROBUST,
        @JsonProperty("likely")
        LIKELY,
        @JsonProperty("fragile")
        FRAGILE,
        @JsonProperty("unmeasured")
        UNMEASURED
    }
}
