package org.essaim.bench.people;

/// What is killed.
public enum Victim {
    PLATFORM,
    DATABASE,
    BOTH
}
