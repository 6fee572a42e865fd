package org.essaim.fair.calibration;

/// How much lower than others a reviewer scores comparable proposals, in points of the scale: positive is
/// strict. For the eyes of those who organise the review only.
public record Strictness(
        String reviewer, int reviews, double mean, double strictness, double low, double high, int part) {}
