package org.essaim.fair.assignment;

/// How much one reader got, of how much at most.
public record Load(String reviewer, int proposals, int limit) {}
