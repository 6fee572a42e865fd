package org.essaim.contributions.domain;

/// What a coordinator looks for among the contributions of a call; blank where it does not matter. `state` is `DRAFT`,
/// `WITHDRAWN` or a decision; pages count from 0.
public record ContributionFilter(String words, String country, String theme, String language, String state, int page) {
    public static final int PAGE = 100;
}
