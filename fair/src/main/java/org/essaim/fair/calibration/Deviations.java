package org.essaim.fair.calibration;

/// How far scores stray, as standard deviations in points of the scale: from proposal to proposal, from
/// reviewer to reviewer, from review to review of the same proposal, and from criterion to criterion inside one
/// review.
public record Deviations(double proposals, double reviewers, double reviews, double criteria) {}
