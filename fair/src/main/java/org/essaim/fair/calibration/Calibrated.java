package org.essaim.fair.calibration;

/// One proposal. `mean` is the raw mean of its reviews on the scale. `estimate` is what a reviewer of average
/// strictness would be expected to give it; the truth lies between `low` and `high` with nine chances in ten.
/// `correction` is the mean strictness of those who read it: what they would have given more, had they been
/// average. `chance`, from 0 to 1, is that it belongs to the best; `part` is the connected part of the review
/// graph it lies in, 1 being the largest. `shifted` warns of a correction larger than an eighth of the scale,
/// half a point from 1 to 5.
public record Calibrated(
        String proposal,
        int reviews,
        double mean,
        double estimate,
        double deviation,
        double low,
        double high,
        double correction,
        double chance,
        Pile pile,
        int part,
        boolean shifted) {}
