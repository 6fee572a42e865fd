package org.essaim.contributions.domain;

/// How many contributions have this value of `country`, `theme`, `language` or `state`; `all` counts every one.
public record ContributionCount(String attribute, String value, int count) {}
