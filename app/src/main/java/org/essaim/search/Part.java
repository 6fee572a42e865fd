package org.essaim.search;

/// A piece of a text, and whether it is what the reader looked for.
public record Part(String text, boolean found) {}
