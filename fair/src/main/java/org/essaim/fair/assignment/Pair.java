package org.essaim.fair.assignment;

/// One reader for one proposal. A fixed pair was there before and could not be changed; a kept one could have
/// been.
public record Pair(String proposal, String reviewer, Fit fit, boolean fixed, boolean kept) {}
