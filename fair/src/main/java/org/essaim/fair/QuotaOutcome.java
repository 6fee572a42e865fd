package org.essaim.fair;

import org.jspecify.annotations.Nullable;

/// One agreement and what became of it. `price` is the merit that the quota costs: what could be gained without it;
/// it is absent where less would be missed without the quota too, since merits of sets that miss more and less do
/// not compare: `without` says both differences. `seatMore` and `seatLess` say what one case more or less would
/// change (the minimum, or the maximum where there is no minimum). `withoutMin` and `withoutMax`
/// drop one side only. All are absent when explanations were not
/// asked for.
public record QuotaOutcome(
        String attribute,
        String value,
        Agreed agreed,
        int eligible,
        int got,
        int shortBy,
        int overBy,
        @Nullable Long price,
        @Nullable Change without,
        @Nullable Change seatMore,
        @Nullable Change seatLess,
        @Nullable Change withoutMin,
        @Nullable Change withoutMax) {

    public record Agreed(@Nullable Integer min, @Nullable Integer max, int weight) {}

    /// The difference to the published objective.
    public record Change(long shortfall, long merit) {}
}
