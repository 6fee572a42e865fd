package org.essaim.contributions.domain;

/// What a coordinator looks for among the contributions of a call; blank where it does not matter. `words` may stand
/// anywhere, in what was handed in too; `state` is `DRAFT`, `WITHDRAWN` or a decision.
public record ContributionFilter(
        String words,
        String country,
        String theme,
        String language,
        String state,
        String channel,
        String organisation) {
    public static final ContributionFilter NONE = new ContributionFilter("", "", "", "", "", "", "");

    public boolean isNone() {
        return equals(NONE);
    }
}
