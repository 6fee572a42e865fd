package org.essaim.fair.calibration;

/// A criterion with its raw mean, which is taken out before reviewers are compared: nobody is called strict for
/// having judged the criterion on which all are.
public record CriterionMean(String criterion, double weight, int scores, double mean) {}
