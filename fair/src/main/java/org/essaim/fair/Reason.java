package org.essaim.fair;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;

/// Why a case was chosen or not. The codes are stable so that a letter can be written from them in any language.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "code")
public sealed interface Reason {

    /// Decided by people beforehand.
    @JsonTypeName("pinned_in")
    record PinnedIn(String why) implements Reason {}

    @JsonTypeName("pinned_out")
    record PinnedOut(String why) implements Reason {}

    /// Chosen on its merit: no quota decided.
    @JsonTypeName("on_merit")
    record OnMerit() implements Reason {}

    /// Others have more merit: no quota decided.
    @JsonTypeName("outscored")
    record Outscored() implements Reason {}

    /// Turning the decision round would leave this quota `units` cases from its limits, which is more than now.
    @JsonTypeName("quota_missed")
    record QuotaMissed(String attribute, String value, int units) implements Reason {}

    /// The group is at its maximum, which holds this decision: without this quota, turning it round would cost less.
    @JsonTypeName("quota_full")
    record QuotaFull(String attribute, String value) implements Reason {}

    /// The group is at its minimum, which holds this decision: without this quota, turning it round would cost less.
    @JsonTypeName("quota_protects")
    record QuotaProtects(String attribute, String value) implements Reason {}

    /// Without this quota alone the decision would be the other one.
    @JsonTypeName("quota_decides")
    record QuotaDecides(String attribute, String value) implements Reason {}

    /// One agreement by its group.
    record Agreement(String attribute, String value) {}

    /// No quota decides alone, but exchanging this case and `other`, which have their places against their merit, would
    /// break all these.
    @JsonTypeName("swap_breaks")
    record SwapBreaks(String other, List<Agreement> quotas) implements Reason {

        public SwapBreaks {
            quotas = List.copyOf(quotas);
        }
    }

    /// The organisation's one place went to `other`.
    @JsonTypeName("same_organisation")
    record SameOrganisation(String other) implements Reason {}

    /// An equally good set exists; the one closer to the previous draft was kept.
    @JsonTypeName("draft_kept")
    record DraftKept() implements Reason {}

    /// An equally good set exists; the published hash decided.
    @JsonTypeName("drawn")
    record Drawn() implements Reason {}

    /// All places are taken by fixed cases.
    @JsonTypeName("no_free_place")
    record NoFreePlace() implements Reason {}

    /// Without this case the places could not all be filled.
    @JsonTypeName("needed_to_fill")
    record NeededToFill() implements Reason {}

    /// Not calculated, because it was not asked for or time ran out.
    @JsonTypeName("not_explained")
    record NotExplained() implements Reason {}
}
