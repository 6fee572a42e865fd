package org.essaim.fair.assignment;

/// A declared conflict of interest: this reviewer never reads that proposal.
public record Conflict(String proposal, String reviewer, String reason) {}
