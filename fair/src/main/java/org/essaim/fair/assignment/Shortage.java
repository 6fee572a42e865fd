package org.essaim.fair.assignment;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Places of a proposal that nobody can fill, and why: of the readers who read it well enough, how many have a
/// conflict, how many remain, and how many of those read as much as they can already. Names nobody.
public record Shortage(
        String proposal,
        String languages,
        int wanted,
        int missing,
        int canRead,
        int conflicted,
        int eligible,
        int full) {

    /// What would help most.
    public enum Reason {
        @JsonProperty("nobody_reads_it")
        NOBODY_READS_IT,
        @JsonProperty("too_few_without_conflict")
        TOO_FEW_WITHOUT_CONFLICT,
        @JsonProperty("too_few_readers")
        TOO_FEW_READERS,
        @JsonProperty("loads_full")
        LOADS_FULL
    }

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public Reason reason() {
        if (canRead == 0) {
            return Reason.NOBODY_READS_IT;
        }
        if (eligible < wanted) {
            return canRead < wanted ? Reason.TOO_FEW_READERS : Reason.TOO_FEW_WITHOUT_CONFLICT;
        }
        return Reason.LOADS_FULL;
    }

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public String text() {
        return proposal + " misses " + missing + " of " + wanted + " readers: its language is " + languages + "; "
                + canRead + " can read it, " + conflicted + " of them with a conflict, " + eligible
                + " eligible, of whom " + full + " full";
    }
}
