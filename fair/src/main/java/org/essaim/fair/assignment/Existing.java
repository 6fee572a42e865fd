package org.essaim.fair.assignment;

/// A pair of an earlier assignment; a fixed one stays whatever happens, for example because its review is
/// written.
public record Existing(String proposal, String reviewer, boolean fixed) {}
