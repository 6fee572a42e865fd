package org.essaim.fair.calibration;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Where a proposal stands with respect to the places: its chance of belonging to the best is at least 95 %, at
/// most 5 %, or anything between, where the scores cannot tell.
public enum Pile {
    @JsonProperty("clearly_in")
    CLEARLY_IN,
    @JsonProperty("could_go_either_way")
    COULD_GO_EITHER_WAY,
    @JsonProperty("clearly_out")
    CLEARLY_OUT;

    private static final double SURE = 0.95;

    static Pile of(double chance) {
        if (chance >= SURE) {
            return CLEARLY_IN;
        }
        return chance <= 1 - SURE ? CLEARLY_OUT : COULD_GO_EITHER_WAY;
    }
}
