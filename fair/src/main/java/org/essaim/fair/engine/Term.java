package org.essaim.fair.engine;

/// One product in a [Row]: the variable's index times a whole weight.
public record Term(int variable, long weight) {}
