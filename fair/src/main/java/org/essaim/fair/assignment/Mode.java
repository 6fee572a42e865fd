package org.essaim.fair.assignment;

/// What happens to an assignment that exists already: it is forgotten, kept whole and completed, or kept where
/// it is fixed and changed elsewhere, as little as the better aims allow.
public enum Mode {
    NEW,
    TOP_UP,
    ADJUST
}
