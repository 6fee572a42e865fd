package org.essaim.fair;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Prices and reasons, in the order of the indexed problem; both lists are empty if nothing was calculated.
record Explained(List<QuotaPrice> quotas, List<Turn> cases, Optional<int[]> agreeing, int draws) {

    static final Explained NOTHING = new Explained(List.of(), List.of(), Optional.empty(), 0);

    Explained measured(Optional<int[]> counts, int ofDraws) {
        return new Explained(quotas, cases, counts, ofDraws);
    }

    /// What one agreement costs, and the set that would be chosen `without` it.
    record QuotaPrice(
            QuotaOutcome.@Nullable Change without,
            QuotaOutcome.@Nullable Change seatMore,
            QuotaOutcome.@Nullable Change seatLess,
            QuotaOutcome.@Nullable Change withoutMin,
            QuotaOutcome.@Nullable Change withoutMax,
            Optional<BitSet> withoutIt) {

        static final QuotaPrice UNKNOWN = new QuotaPrice(null, null, null, null, null, Optional.empty());
    }

    /// What would follow from turning the decision on one case round.
    record Turn(@Nullable Long price, @Nullable Long shortfall, Exchange exchange, List<Reason> reasons) {

        static Turn impossible(Reason reason) {
            return new Turn(null, null, Exchange.NONE, List.of(reason));
        }
    }
}
