package org.essaim.fair;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happened to one case and why. `price` is the merit lost, and `shortfall` the quota units lost, if the
/// decision on this case were turned round; both are absent where that is impossible or was not calculated.
/// `exchange` is the smallest change that goes with it. `agreeing` counts the draws of the scores that decide
/// the same.
public record CaseOutcome(
        String id,
        boolean selected,
        Label label,
        @Nullable Long price,
        @Nullable Long shortfall,
        Exchange exchange,
        List<Reason> reasons,
        @Nullable Integer agreeing) {

    public CaseOutcome {
        reasons = List.copyOf(reasons);
    }

    public CaseOutcome(
            String id,
            boolean selected,
            Label label,
            @Nullable Long price,
            @Nullable Long shortfall,
            Exchange exchange,
            List<Reason> reasons) {
        this(id, selected, label, price, shortfall, exchange, reasons, null);
    }

    /// How sure the decision is under the uncertainty of scores: robust if at least nine draws in ten decide
    /// the same, likely if at least half do, fragile below that; unmeasured if nothing was drawn or time ran
    /// out.
    public enum Label {
        @JsonProperty("robust")
        ROBUST,
        @JsonProperty("likely")
        LIKELY,
        @JsonProperty("fragile")
        FRAGILE,
        @JsonProperty("unmeasured")
        UNMEASURED;

        private static final int ROBUST_TENTHS = 9;
        private static final int LIKELY_TENTHS = 5;
        private static final int TENTHS = 10;

        public static Label of(int agreeing, int draws) {
            if (agreeing * TENTHS >= draws * ROBUST_TENTHS) {
                return ROBUST;
            }
            return agreeing * TENTHS >= draws * LIKELY_TENTHS ? LIKELY : FRAGILE;
        }
    }
}
