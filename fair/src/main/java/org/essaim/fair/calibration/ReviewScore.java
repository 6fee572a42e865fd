package org.essaim.fair.calibration;

/// One score that one reviewer gave one proposal on one criterion; a call without criteria has the blank one.
public record ReviewScore(String proposal, String reviewer, String criterion, double score) {}
