package org.essaim.fair;

/// The two published aims, in this order: weighted quota units short or over (less is better), then the sum of merit
/// in thousandths of a score (more is better).
public record Objective(long shortfall, long merit) {}
