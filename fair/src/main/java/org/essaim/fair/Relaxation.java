package org.essaim.fair;

/// One quota that gives way: it ends `shortBy` below its minimum or `overBy` above its maximum.
public record Relaxation(String attribute, String value, int shortBy, int overBy) {}
