package org.essaim.fair.engine;

/// A whole number between `floor` and `ceiling` that earns `gain` per unit. Refuses an empty range.
public record Variable(long floor, long ceiling, long gain) {

    public Variable {
        if (floor > ceiling) {
            throw new IllegalArgumentException("empty range " + floor + ".." + ceiling);
        }
    }

    public Variable earning(long newGain) {
        return new Variable(floor, ceiling, newGain);
    }
}
